using System.Collections.Immutable;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Audit.Fairness.Parity;

/// <summary>
/// States parity as rows. With n and m people, s and r of them selected, "s/n is at least c = 1 − tolerance of r/m, to within one person" is
/// <c>(n − s) + c·n/m·r ≤ n + 1</c>: since everybody takes exactly one option, each who is not selected can use the row, and no use is negative. A
/// larger tolerance makes each use smaller or leaves it, so that the plans it allows hold those of a smaller one. To stay is always allowed, also where
/// paths that go on have broken parity already: of the others nothing is then asked but not to break it further.
/// </summary>
internal sealed class ParityRows
{
    private readonly ImmutableArray<(ParityLimit Limit, int People, int AgainstPeople)> limits;
    private readonly (int Person, LearningOption Option)[] going;
    private readonly HashSet<int> counted;
    private readonly double mostCash;

    /// <param name="options">Whose decisions get the rows, and what could be decided; nobody else uses them.</param>
    /// <param name="constraints">What is kept in parity, between all groups that are large enough to be compared.</param>
    /// <param name="settings">Which are large enough.</param>
    /// <param name="scenario">Who is on a path that goes on.</param>
    public ParityRows(ImmutableArray<PersonOptions> options, IEnumerable<ParityConstraint> constraints, FairnessSettings settings, Scenario scenario)
    {
        counted = [.. options.Select(person => person.Person)];
        going = [.. PersonOptions.Going(options, scenario.UnderWay)];
        mostCash = options.SelectMany(person => person.Options).Select(option => option.Cash).DefaultIfEmpty().Max();
        limits =
        [
            .. from constraint in constraints
               let compared = constraint.Partition.Compared(counted, settings)
               from one in compared
               from other in compared
               where one.Group != other.Group
               select (
                   new ParityLimit(
                       $"{RowIds.Parity}{constraint.Name}:{Name(constraint.Partition, one.Group)}>{Name(constraint.Partition, other.Group)}", constraint,
                       one.Group, other.Group),
                   one.People, other.People),
        ];
    }

    /// <summary>The limits, in the order of the rows.</summary>
    public IEnumerable<ParityLimit> Limits => limits.Select(limit => limit.Limit);

    /// <summary>The rows at a tolerance.</summary>
    public IReadOnlyList<OptionLimit> At(double tolerance) => [.. limits.Select(limit =>
    {
        var part = (1 - tolerance) * limit.People / limit.AgainstPeople;
        var (measure, groupOf) = (limit.Limit.Constraint.Measure, limit.Limit.Constraint.Partition.GroupOf);
        var broken = going.Sum(one => Use(one.Person, one.Option) - (groupOf[one.Person] == limit.Limit.Group ? 1 : 0));
        return new OptionLimit(limit.Limit.Row, limit.People + Math.Max(1, broken), Use);

        double Use(int person, LearningOption option) =>
            !counted.Contains(person) ? 0
            : groupOf[person] == limit.Limit.Group ? 1 - Share(measure, option)
            : groupOf[person] == limit.Limit.Against ? part * Share(measure, option)
            : 0;
    })];

    // The signs that part an id are escaped in values, so that no two limits share one.
    private static string Name(AuditPartition partition, int group) =>
        partition.Groups[group].Text.Replace("%", "%25", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal);

    /// <summary>What an option gives: 1 or 0; of money the part of the dearest option, so that one person is that much.</summary>
    private double Share(string measure, LearningOption option) => measure switch
    {
        FairnessMeasures.Training => option.Steps.IsEmpty ? 0 : 1,
        FairnessMeasures.Money => mostCash > 0 ? Math.Min(1, option.Cash / mostCash) : 0,
        FairnessMeasures.Mentor => option.Mentor is null ? 0 : 1,
        FairnessMeasures.Transition => option.Kind == OptionKind.Transition ? 1 : 0,
        _ => throw new ArgumentException($"{measure} is nothing that can be kept in parity: {string.Join(", ", ParityRule.Measures)}."),
    };
}
