namespace SkillsGap.Wire.MessagePack;

/// <summary>Bytes with a type.</summary>
/// <param name="type">0–127 is for applications, negative for the specification.</param>
/// <param name="data">The bytes; those that are read, not a copy.</param>
public readonly ref struct MessagePackExtension(sbyte type, ReadOnlySpan<byte> data)
{
    /// <summary>0–127 is for applications, negative for the specification.</summary>
    public sbyte Type { get; } = type;

    /// <summary>The bytes; those that are read, not a copy.</summary>
    public ReadOnlySpan<byte> Data { get; } = data;
}
