namespace SkillsGap.Engine.Data.Import;

/// <summary>Where a wrinkle was found: source file, 1-based line (null where it is about the whole file), and what stands there.</summary>
public sealed record WrinkleExample(string File, int? Line, string Value)
{
    /// <summary>How often this value was found in all; the place is the first of them.</summary>
    public int Count { get; init; } = 1;
}
