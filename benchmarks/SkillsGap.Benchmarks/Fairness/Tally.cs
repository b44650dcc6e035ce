using SkillsGap.Engine.Audit.Fairness;

namespace SkillsGap.Benchmarks.Fairness;

/// <summary>Counts over the seeds.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, (int Built, int Found)> found = [];
    private int seeds, neutralFlagged, neutralDifferent, neutralPairs, shuffledFlagged, shuffledDifferent, shuffledPairs;

    public void Add(string cell, bool isBuiltIn, bool isFound)
    {
        var (built, known) = found.GetValueOrDefault(cell);
        found[cell] = (built + (isBuiltIn ? 1 : 0), known + (isBuiltIn && isFound ? 1 : 0));
    }

    public void Add(int neutral, int neutralOther, FairnessReport report, int chance, int chanceOther, FairnessReport shuffled)
    {
        seeds++;
        neutralFlagged += neutral > 0 ? 1 : 0;
        neutralDifferent += neutral + neutralOther > 0 ? 1 : 0;
        neutralPairs += report.Pairs.Any(pairs => pairs.IsFlagged && pairs.Partition.Attributes is ["neutral"]) ? 1 : 0;
        shuffledFlagged += chance > 0 ? 1 : 0;
        shuffledDifferent += chance + chanceOther > 0 ? 1 : 0;
        shuffledPairs += shuffled.Pairs.Any(pairs => pairs.IsFlagged) ? 1 : 0;
    }

    public void Show()
    {
        Console.WriteLine("\n| what | seeds |");
        Console.WriteLine("|:--|:--|");
        foreach (var (cell, (built, known)) in found)
            Console.WriteLine($"| {cell}: found (ratio < 0.80 and flagged) of those where the true ratio is < 0.80 | {known} of {built} |");
        Console.WriteLine($"| neutral attribute beside the biased ones: flagged | {neutralFlagged} of {seeds} |");
        Console.WriteLine($"| neutral attribute: any Holm p ≤ 0.05 | {neutralDifferent} of {seeds} |");
        Console.WriteLine($"| neutral attribute: flagged in pairs of people alike | {neutralPairs} of {seeds} |");
        Console.WriteLine($"| all attributes shuffled, intersections too: flagged | {shuffledFlagged} of {seeds} |");
        Console.WriteLine($"| all attributes shuffled: any Holm p ≤ 0.05 | {shuffledDifferent} of {seeds} |");
        Console.WriteLine($"| all attributes shuffled: flagged in pairs of people alike | {shuffledPairs} of {seeds} |");
    }
}
