using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Audit.Fairness.Parity;

/// <summary>
/// States parity as rows. With n and m people, s and r of them selected, "s/n is at least c = 1 − tolerance of r/m, to within one person" is
/// <c>(n − s) + c·n/m·r ≤ n + 1</c>: since everybody takes exactly one option, each who is not selected can use the row, and no use is negative. A
/// larger tolerance makes each use smaller or leaves it, so that the plans it allows hold those of a smaller one. To stay is always allowed.
/// </summary>
internal sealed class ParityRows
{
    private readonly WorkforcePlan plan;
    private readonly ImmutableArray<(ParityLimit Limit, int People, int AgainstPeople)> limits;
    private readonly double mostCash;

    /// <param name="plan">The plan whose problem gets the rows.</param>
    /// <param name="constraints">What is kept in parity, between all groups that are large enough to be compared.</param>
    /// <param name="settings">Which are large enough.</param>
    public ParityRows(WorkforcePlan plan, ImmutableArray<ParityConstraint> constraints, FairnessSettings settings)
    {
        this.plan = plan;
        mostCash = plan.Options.SelectMany(person => person.Options).Select(option => option.Cash).DefaultIfEmpty().Max();
        limits =
        [
            .. from constraint in constraints
               let sizes = plan.Analysis.Scope.CountBy(person => constraint.Partition.GroupOf[person]).ToDictionary()
               let compared = Enumerable.Range(0, constraint.Partition.Groups.Length).Where(g => constraint.Partition.Groups[g].IsStated
                   && settings.IsLarge(sizes.GetValueOrDefault(g), plan.Analysis.Scope.Length)).ToArray()
               from one in compared
               from other in compared
               where one != other
               select (
                   new ParityLimit($"parity:{constraint.Name}:{Name(constraint.Partition, one)}>{Name(constraint.Partition, other)}", constraint, one, other),
                   sizes[one], sizes[other]),
        ];
    }

    /// <summary>The limits, in the order of the rows.</summary>
    public IEnumerable<ParityLimit> Limits => limits.Select(limit => limit.Limit);

    /// <summary>The rows at a tolerance.</summary>
    public IReadOnlyList<AddedRow> At(double tolerance) => [.. limits.Select(limit =>
    {
        var part = (1 - tolerance) * limit.People / limit.AgainstPeople;
        var groupOf = limit.Limit.Constraint.Partition.GroupOf;
        return new AddedRow(limit.Limit.Row, null, limit.People + 1, (group, option) =>
        {
            var of = groupOf[plan.Options[group].Person];
            return of == limit.Limit.Group ? 1 - Share(limit.Limit.Constraint.Measure, group, option)
                : of == limit.Limit.Against ? part * Share(limit.Limit.Constraint.Measure, group, option)
                : 0;
        });
    })];

    /// <summary>By how many people the plan as it is breaks the limit it breaks most; at most 0 where it breaks none. Null without limits.</summary>
    public double? Shortfall(double tolerance) => At(tolerance).Select(row =>
        (double?)(plan.Result.Choice.Index().Sum(choice => row.Use(choice.Index, choice.Item)) - row.Upper)).Max();

    // The signs that part an id are escaped in values, so that no two limits share one.
    private static string Name(AuditPartition partition, int group) =>
        partition.Groups[group].Text.Replace("%", "%25", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal);

    /// <summary>What an option gives: 1 or 0; of money the part of the dearest option, so that one person is that much.</summary>
    private double Share(string measure, int group, int option)
    {
        var chosen = plan.Options[group].Options[option];
        return measure switch
        {
            FairnessMeasures.Training => chosen.Steps.IsEmpty ? 0 : 1,
            FairnessMeasures.Money => mostCash > 0 ? chosen.Cash / mostCash : 0,
            FairnessMeasures.Mentor => chosen.Mentor is null ? 0 : 1,
            FairnessMeasures.Transition => chosen.Kind == OptionKind.Transition ? 1 : 0,
            _ => throw new ArgumentException($"{measure} is nothing that can be kept in parity: {string.Join(", ", ParityConstraint.Measures)}."),
        };
    }
}
