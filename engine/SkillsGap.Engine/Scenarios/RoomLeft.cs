using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Scenarios;

/// <summary>What of a scenario's limits is left when some decisions are made one after the other, and everybody else stays as they are.</summary>
internal sealed class RoomLeft
{
    private const double Rounding = 1e-7;

    private readonly WorkforceAnalysis analysis;
    private readonly Dictionary<string, (double? Lower, double? Upper)> limits;
    private readonly Func<int, LearningOption, IEnumerable<(string Row, double Amount)>> usesOf;
    private readonly Dictionary<string, double> used = new(StringComparer.Ordinal);
    private RowWords? words;

    /// <param name="analysis">What is known.</param>
    /// <param name="generator">Makes options by it: those who are on a path have one.</param>
    public RoomLeft(WorkforceAnalysis analysis, OptionGenerator generator)
    {
        this.analysis = analysis;
        var going = PathUnderWay.Going(analysis.Scenario.UnderWay);
        // Parity is between rates of everybody's decisions: single ones leave no room or take none.
        (limits, usesOf) = new AllocationBuilder(
            analysis with { Limits = static _ => [] }, [.. analysis.Scope.Select(p => going.Contains(p) ? generator.For(p) : new PersonOptions(p, []))]).Limits();
        foreach (var person in analysis.Scope) Add(usesOf(person, Staying(person)), 1);
        foreach (var person in analysis.Scope.Where(going.Contains)) Take(person, generator.For(person).Options[0]);
    }

    /// <summary>Counts a decision in.</summary>
    public void Take(int person, LearningOption option)
    {
        Add(usesOf(person, Staying(person)), -1);
        Add(usesOf(person, option), 1);
    }

    /// <summary>Which limit a decision would break, in words, as in <c>380 of the budget, of which 120 USD are left</c>; null where there is room for
    /// it.</summary>
    public string? Missing(int person, LearningOption option)
    {
        var less = usesOf(person, Staying(person)).Select(use => (use.Row, Amount: -use.Amount));
        foreach (var change in usesOf(person, option).Concat(less).GroupBy(use => use.Row, StringComparer.Ordinal))
        {
            var (amount, now) = (change.Sum(use => use.Amount), used.GetValueOrDefault(change.Key));
            if (!limits.TryGetValue(change.Key, out var limit)) continue;
            var room = Rounding * (1 + Math.Abs(now));
            if (amount > 0 && now + amount > limit.Upper + room) return Words(change.Key, amount, Math.Max(0, limit.Upper!.Value - now));
            if (amount < 0 && now + amount < limit.Lower - room) return Words(change.Key, -amount, Math.Max(0, now - limit.Lower!.Value));
        }

        return null;
    }

    private string Words(string row, double amount, double left)
    {
        words ??= new(analysis, analysis.Scope);
        var thing = words.Of(row);
        return $"{RowWords.Number(amount)} of {thing.Noun}, of which {RowWords.Number(left)}{thing.Unit} {(left == 1 ? "is" : "are")} left";
    }

    private void Add(IEnumerable<(string Row, double Amount)> uses, int sign)
    {
        foreach (var (row, amount) in uses) used[row] = used.GetValueOrDefault(row) + (sign * amount);
    }

    private LearningOption Staying(int person) => LearningOption.Stay(analysis.Workforce.People[person].Role);
}
