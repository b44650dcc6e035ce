namespace SkillsGap.Wire.MessagePack;

/// <summary>Bytes that objects take on a 64-bit runtime, never fewer than they do.</summary>
internal static class Sizes
{
    public const int Reference = 8;
    public const int Header = 24;

    /// <summary>A boxed value of up to 8 bytes.</summary>
    public const int Box = 24;

    /// <summary>A text of that many bytes of UTF-8, which are never fewer than its characters.</summary>
    public static long Text(int bytes) => (22 + (2L * bytes) + 7) & ~7;

    public static long Array(long count, int each) => Header + (((count * each) + 7) & ~7);
}
