namespace SkillsGap.Engine.Model;

/// <summary>Each head up to <paramref name="UpTo"/> (and above the segment before) is worth so much a month.</summary>
public readonly record struct HeadcountWorth(double UpTo, double ValuePerMonth);
