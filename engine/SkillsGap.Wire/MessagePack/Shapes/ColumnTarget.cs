namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>In what a column of a contract is held.</summary>
internal enum ColumnTarget
{
    /// <summary>An array, or an interface that arrays have.</summary>
    Array,

    /// <summary>A <see cref="List{T}"/>.</summary>
    List,

    /// <summary>A <see cref="ReadOnlyMemory{T}"/>.</summary>
    ReadOnlyMemory,

    /// <summary>A <see cref="Memory{T}"/>.</summary>
    Memory,
}
