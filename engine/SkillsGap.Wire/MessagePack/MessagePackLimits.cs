namespace SkillsGap.Wire.MessagePack;

/// <summary>How much a document may ask of its reader. Every length is checked against these and against the bytes that remain before anything
/// is allocated for it.</summary>
public sealed record MessagePackLimits
{
    /// <summary>Bytes that a body of n bytes may take for each of them, all garbage included.</summary>
    public const int MemoryPerByte = 9;

    /// <summary>Bytes that any body may take beyond <see cref="MemoryPerByte"/>.</summary>
    public const int MemoryBeside = 1 << 20;

    /// <summary>The defaults.</summary>
    public static MessagePackLimits Default { get; } = new();

    /// <summary>Arrays and maps within each other. Default 64, from 1 to 512.</summary>
    public int MaximumDepth
    {
        get;
        init => field = Checked(value, 512);
    } = 64;

    /// <summary>Bytes of one text. Default 1 MiB, at least 1.</summary>
    public int MaximumTextBytes
    {
        get;
        init => field = Checked(value);
    } = 1 << 20;

    /// <summary>Bytes of one binary or extension. Default 512 MiB, at least 1.</summary>
    public int MaximumBinaryBytes
    {
        get;
        init => field = Checked(value);
    } = 1 << 29;

    /// <summary>Elements of one array, or pairs of one map. Default 2²⁶, at least 1.</summary>
    public int MaximumElements
    {
        get;
        init => field = Checked(value);
    } = 1 << 26;

    /// <summary>Bytes of a whole document. Default 512 MiB, at least 1.</summary>
    public int MaximumBodyBytes
    {
        get;
        init => field = Checked(value);
    } = 1 << 29;

    /// <summary>Bytes of memory that reading may take, whatever the body is. Default 2 GiB, at least <see cref="MemoryBeside"/>. Never more than
    /// <see cref="MemoryPerByte"/> × body + <see cref="MemoryBeside"/> is taken.</summary>
    public long MaximumMemoryBytes
    {
        get;
        init => field = value >= MemoryBeside
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"A limit of memory is at least {MemoryBeside}.");
    } = 1L << 31;

    private static int Checked(int value, int most = int.MaxValue) => value >= 1 && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"A limit is between 1 and {most}.");
}
