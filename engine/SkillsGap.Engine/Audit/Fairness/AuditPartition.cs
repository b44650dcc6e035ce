using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>Everybody in exactly one group, by the values of one attribute or of two.</summary>
/// <param name="Attributes">The attribute, or the two.</param>
/// <param name="Groups">The groups that there is anybody in, by their values; who has stated none comes last.</param>
/// <param name="GroupOf">Per person of the analysis the group.</param>
public sealed record AuditPartition(ImmutableArray<string> Attributes, ImmutableArray<AuditGroup> Groups, ImmutableArray<int> GroupOf)
{
    /// <summary>By each attribute, in the order of their names.</summary>
    /// <param name="read">The workforce whose people the attributes are of, as it was read.</param>
    /// <param name="attributes">The attributes.</param>
    /// <param name="planned">The same workforce in the order of an analysis.</param>
    /// <returns>One partition an attribute; none without attributes.</returns>
    public static ImmutableArray<AuditPartition> ByAttribute(Workforce read, IEnumerable<AuditAttribute> attributes, Workforce planned)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(planned);
        var place = planned.People.Index().ToDictionary(person => person.Item.Id, person => person.Index, StringComparer.Ordinal);
        return
        [
            .. attributes.GroupBy(one => one.Attribute, StringComparer.Ordinal).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one =>
            {
                var values = new string?[planned.People.Length];
                foreach (var (person, _, value) in one) values[place[read.People[person].Id]] = value;
                return Of(one.Key, values);
            }),
        ];
    }

    /// <summary>By role held.</summary>
    public static AuditPartition ByRole(Workforce workforce)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        return Of("role", [.. workforce.People.Select(person => workforce.Roles[person.Role].Id)]);
    }

    /// <summary>By unit: the largest units that do not hold everybody.</summary>
    public static AuditPartition ByUnit(Workforce workforce)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        int[][] upwards = [.. workforce.People.Select(person => workforce.UnitsFrom(person.Unit).ToArray())];
        var shared = 0;
        while (upwards.All(units => units.Length > shared + 1) && upwards.Select(units => units[^(shared + 1)]).Distinct().Count() == 1) shared++;
        return Of("unit", [.. upwards.Select(units => workforce.Units[units[^(shared + 1)]].Id)]);
    }

    /// <summary>The groups that are large enough to be compared among some people, and how many of those are in each.</summary>
    internal IReadOnlyList<(int Group, int People)> Compared(IEnumerable<int> people, FairnessSettings settings)
    {
        var sizes = people.CountBy(person => GroupOf[person]).ToDictionary();
        var all = sizes.Values.Sum();
        return [.. Enumerable.Range(0, Groups.Length).Where(g => Groups[g].IsStated && settings.IsLarge(sizes.GetValueOrDefault(g), all))
            .Select(g => (g, sizes.GetValueOrDefault(g)))];
    }

    /// <summary>By this and another at once.</summary>
    public AuditPartition And(AuditPartition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Of(
            Attributes.AddRange(other.Attributes),
            [.. GroupOf.Zip(other.GroupOf, (mine, its) => Groups[mine].Values.AddRange(other.Groups[its].Values))]);
    }

    /// <summary>Each partition alone, then each two of them together.</summary>
    public static ImmutableArray<AuditPartition> WithPairs(IReadOnlyList<AuditPartition> alone)
    {
        ArgumentNullException.ThrowIfNull(alone);
        return [.. alone, .. from a in Enumerable.Range(0, alone.Count) from b in Enumerable.Range(a + 1, alone.Count - a - 1) select alone[a].And(alone[b])];
    }

    private static AuditPartition Of(string attribute, string?[] values) => Of([attribute], [.. values.Select(value => ImmutableArray.Create(value))]);

    private static AuditPartition Of(ImmutableArray<string> attributes, ImmutableArray<ImmutableArray<string?>> values)
    {
        // Values may hold any sign, so they are no key when joined.
        var groups = values.Distinct(SameValues.Instance).Order(SameValues.Instance).ToImmutableArray();
        var at = groups.Index().ToDictionary(group => group.Item, group => group.Index, SameValues.Instance);
        return new(attributes, [.. groups.Select(group => new AuditGroup(group))], [.. values.Select(value => at[value])]);
    }

    private sealed class SameValues : IEqualityComparer<ImmutableArray<string?>>, IComparer<ImmutableArray<string?>>
    {
        public static readonly SameValues Instance = new();

        public bool Equals(ImmutableArray<string?> x, ImmutableArray<string?> y) => x.SequenceEqual(y);

        public int GetHashCode(ImmutableArray<string?> values) => values.Aggregate(0, HashCode.Combine);

        public int Compare(ImmutableArray<string?> x, ImmutableArray<string?> y) => x.Zip(y, Compare).FirstOrDefault(order => order != 0);

        private static int Compare(string? x, string? y) =>
            x is null || y is null ? (x is null ? 1 : 0) - (y is null ? 1 : 0) : string.CompareOrdinal(x, y);
    }
}
