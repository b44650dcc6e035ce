using System.Collections.Immutable;

namespace SkillsGap.Engine.Proficiency.Evaluating;

/// <summary>Cases that are alike in what is known.</summary>
/// <param name="Name">What they have in common, in words.</param>
/// <param name="Count">Cases.</param>
/// <param name="Methods">The method that is measured, then the others; empty where there are too few cases to say anything.</param>
public sealed record CaseGroup(string Name, int Count, ImmutableArray<MethodScore> Methods)
{
    /// <summary>Fewest cases about which anything is said.</summary>
    public const int FewestCases = 50;

    /// <summary>Fewest people about whom anything is said.</summary>
    public const int FewestPeople = 20;

    /// <summary>Upper ends of the ages that are told apart, in months.</summary>
    private static readonly ImmutableArray<(double Below, string Name)> Ages =
        [(6, "under 6 months"), (12, "6 to 12 months"), (24, "12 to 24 months"), (double.PositiveInfinity, "24 months or more")];

    /// <summary>
    /// Quarters by number of pieces of evidence. Cases with the same number stay together, in the quarter that holds the middle of them; so
    /// there may be fewer than four.
    /// </summary>
    internal static IEnumerable<(string Name, int[] Cases)> ByEvidence(ImmutableArray<EvaluationCase> cases)
    {
        var counts = Enumerable.Range(0, cases.Length).GroupBy(i => cases[i].Evidence).OrderBy(group => group.Key).ToList();
        var below = 0;
        var quarters = new List<(int Quarter, int Evidence, int[] Cases)>();
        foreach (var group in counts)
        {
            var same = group.ToArray();
            quarters.Add(((int)(4 * (below + (same.Length / 2.0)) / cases.Length), group.Key, same));
            below += same.Length;
        }

        foreach (var quarter in quarters.GroupBy(q => q.Quarter))
        {
            int least = quarter.First().Evidence, most = quarter.Last().Evidence;
            yield return (least == most ? $"{least}" : $"{least} to {most}", [.. quarter.SelectMany(q => q.Cases).Order()]);
        }
    }

    /// <summary>By age of the newest evidence.</summary>
    internal static IEnumerable<(string Name, int[] Cases)> ByAge(ImmutableArray<EvaluationCase> cases) =>
        Enumerable.Range(0, cases.Length).GroupBy(i => cases[i].Newest is { } age ? Ages.TakeWhile(a => age >= a.Below).Count() : Ages.Length)
            .OrderBy(group => group.Key)
            .Select(group => (group.Key < Ages.Length ? Ages[group.Key].Name : "no evidence", group.ToArray()));
}
