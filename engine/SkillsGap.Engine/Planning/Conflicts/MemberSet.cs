namespace SkillsGap.Engine.Planning.Conflicts;

/// <summary>A choice of the limits and required groups of a problem: those that count, while the others are let go.</summary>
internal sealed class MemberSet
{
    private readonly bool[] _lower, _upper, _required;

    private MemberSet(bool[] lower, bool[] upper, bool[] required) => (_lower, _upper, _required) = (lower, upper, required);

    public int Count { get; private set; }

    /// <summary>The members, rows before groups, in the order of the problem.</summary>
    public IEnumerable<ConflictMember> Members => Rows(_lower, ConflictSide.Lower).Concat(Rows(_upper, ConflictSide.Upper))
        .OrderBy(member => member.Index).Concat(Rows(_required, ConflictSide.Required));

    public static MemberSet Empty(Columns columns, RowLimits limits) => new(new bool[limits.Count], new bool[limits.Count], new bool[columns.GroupCount]);

    public static MemberSet All(Columns columns, RowLimits limits)
    {
        MemberSet all = Empty(columns, limits);
        for (int i = 0; i < limits.Count; i++)
        {
            if (limits.Lower[i] > 0)
                all.Add(new(ConflictSide.Lower, i));
            if (double.IsFinite(limits.Upper[i]))
                all.Add(new(ConflictSide.Upper, i));
        }
        for (int g = 0; g < columns.GroupCount; g++)
            if (columns.Required[g])
                all.Add(new(ConflictSide.Required, g));
        return all;
    }

    public bool HasLower(int row) => _lower[row];

    public bool HasUpper(int row) => _upper[row];

    public bool IsRequired(int group) => _required[group];

    public bool Has(ConflictMember member) => Of(member.Side)[member.Index];

    public void Add(ConflictMember member) => Set(member, true);

    public MemberSet With(IEnumerable<ConflictMember> members) => Changed(members, true);

    public MemberSet Without(IEnumerable<ConflictMember> members) => Changed(members, false);

    private MemberSet Changed(IEnumerable<ConflictMember> members, bool on)
    {
        var changed = new MemberSet([.. _lower], [.. _upper], [.. _required]) { Count = Count };
        foreach (ConflictMember member in members)
            changed.Set(member, on);
        return changed;
    }

    private void Set(ConflictMember member, bool on)
    {
        bool[] side = Of(member.Side);
        Count += (on ? 1 : 0) - (side[member.Index] ? 1 : 0);
        side[member.Index] = on;
    }

    private bool[] Of(ConflictSide side) => side switch
    {
        ConflictSide.Lower => _lower,
        ConflictSide.Upper => _upper,
        _ => _required,
    };

    private static IEnumerable<ConflictMember> Rows(bool[] side, ConflictSide name) =>
        Enumerable.Range(0, side.Length).Where(i => side[i]).Select(i => new ConflictMember(name, i));
}
