namespace SkillsGap.Wire.MessagePack;

/// <summary>How arrays of numbers and of truth values are written. Both are always read.</summary>
public enum MessagePackColumns
{
    /// <summary>As arrays, which every client reads.</summary>
    Plain,

    /// <summary>As bin: the values one after the other, little-endian, in the width of the contract (double and long 8 bytes, float and int 4,
    /// bool 1); a copy of the memory, about a hundred times as fast. Arrays that may hold null stay plain.</summary>
    Packed,
}
