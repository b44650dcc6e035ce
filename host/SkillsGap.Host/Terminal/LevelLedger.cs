namespace SkillsGap.Host.Terminal;

/// <summary>
/// What a level is made of, as lines that add up as printed: what is printed of each part is the difference of two rounded running totals, so
/// at most a hundredth from the part itself, and their sum is the rounded level.
/// </summary>
internal sealed class LevelLedger
{
    /// <summary>Parts of less are shown as one.</summary>
    private const double Small = 0.015;

    /// <summary>Parts of less change nothing, whatever they say: evidence that is old, or that repeats what is known.</summary>
    private const double Nothing = 0.0005;

    private const int MostShown = 8;

    private readonly List<string> lines = [];
    private double exact;

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>The rounded total so far.</summary>
    public double Total => Rounded(exact);

    /// <summary>Adds one part.</summary>
    public void Add(double amount, string what)
    {
        var before = Total;
        exact += amount;
        lines.Add($"{what}, {Signed(Total - before)}");
    }

    /// <summary>Adds parts by size, those that are small, or too many, as one.</summary>
    public void AddBySize(IEnumerable<(double Amount, string What)> parts)
    {
        var sorted = parts.OrderByDescending(part => Math.Abs(part.Amount)).ToList();
        var shown = sorted.Take(MostShown).TakeWhile(part => Math.Abs(part.Amount) >= Small).Count();
        // One small part is said as it is: "1 other" would be longer and say less.
        if (sorted.Count - shown == 1) shown++;
        foreach (var (amount, what) in sorted.Take(shown)) Add(amount, what);
        if (shown == sorted.Count) return;
        var counted = sorted.Skip(shown).Count(part => Math.Abs(part.Amount) >= Nothing);
        var left = sorted.Count - shown - counted;
        var others = $"{counted} {(counted == 1 ? "other" : "others")}";
        Add(sorted.Skip(shown).Sum(part => part.Amount), left == 0 ? others : $"{(counted == 0 ? "" : $"{others}, and ")}{left} of no weight");
    }

    private static double Rounded(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);

    // A custom format writes -+0.00 for what rounds to nothing from below.
    private static string Signed(double value) => Rounded(value) is < 0 and var less ? $"−{-less:0.00}" : $"+{Math.Abs(Rounded(value)):0.00}";
}
