using System.Collections.Immutable;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>
/// Pairs of people who are alike: in role and depth of unit, and for what a plan decides in tier and number of gaps to the first target as well, nearest in
/// fit to it. What was given so far is part of what tier and gaps are estimated from, so for that they are no way to be alike.
/// </summary>
internal sealed class MatchedPairs
{
    private readonly ImmutableArray<ImmutableArray<int>> alike;
    private readonly double[] near;

    /// <param name="analysis">What is known.</param>
    /// <param name="kind">What is compared: what a plan decides, or what was given so far.</param>
    public MatchedPairs(WorkforceAnalysis analysis, MeasureKind kind)
    {
        var workforce = analysis.Workforce;
        int[] depth = [.. Enumerable.Range(0, workforce.Units.Length).Select(unit => workforce.UnitsFrom(unit).Count())];
        near = new double[workforce.People.Length];
        var key = new (int Role, int Depth, Tier Tier, int Gaps)[near.Length];
        foreach (var p in analysis.Scope)
        {
            var (role, level) = (workforce.People[p].Role, depth[workforce.People[p].Unit]);
            if (kind == MeasureKind.SoFar)
            {
                key[p] = (role, level, default, 0);
                continue;
            }

            var fit = analysis.FitTo(p, analysis.FirstTarget);
            near[p] = fit.Fit;
            key[p] = (role, level, Tiers.Of(fit.Gaps.Length, fit.Reach, analysis.Scenario.Tiers), fit.Gaps.Length);
        }

        alike = [.. analysis.Scope.GroupBy(p => key[p]).Select(group => group.OrderBy(p => near[p]).ToImmutableArray())];
    }

    /// <summary>Compares people of each two groups.</summary>
    /// <param name="measure">What they get.</param>
    /// <param name="groupOf">Per person the group.</param>
    /// <returns>By each two groups that have people who are alike, the smaller index first, what the first's people get beside the other's.</returns>
    public Dictionary<(int One, int Other), PairCounts> Count(FairnessMeasure measure, ImmutableArray<int> groupOf)
    {
        var got = measure.People.Index().ToDictionary(
            person => person.Item, person => measure.IsScore ? measure.Values[person.Index] : measure.IsSelected(person.Index) ? 1 : 0);
        var counts = new Dictionary<(int, int), PairCounts>();
        foreach (var people in alike)
        {
            (int Group, int[] People)[] groups = [.. people.Where(got.ContainsKey).GroupBy(p => groupOf[p]).Select(group => (group.Key, group.ToArray()))];
            foreach (var (group, one) in groups)
            {
                foreach (var (another, other) in groups.Where(later => later.Group > group))
                {
                    var orders = Pairs(one, other).Select(pair => got[pair.One].CompareTo(got[pair.Other])).ToList();
                    counts[(group, another)] = counts.GetValueOrDefault((group, another))
                        + new PairCounts(orders.Count, orders.Count(order => order < 0), orders.Count(order => order > 0));
                }
            }
        }

        return counts;
    }

    /// <summary>Everybody of the smaller group beside the nearest of the larger one, in one pass over both in order: nobody twice.</summary>
    private IEnumerable<(int One, int Other)> Pairs(int[] one, int[] other)
    {
        var isSwapped = one.Length > other.Length;
        var (few, many) = isSwapped ? (other, one) : (one, other);
        var next = 0;
        for (var k = 0; k < few.Length; k++)
        {
            // As many must be left as are still without somebody.
            var last = many.Length - (few.Length - k);
            while (next < last && Math.Abs(near[many[next + 1]] - near[few[k]]) < Math.Abs(near[many[next]] - near[few[k]])) next++;
            yield return isSwapped ? (many[next], few[k]) : (few[k], many[next]);
            next++;
        }
    }
}
