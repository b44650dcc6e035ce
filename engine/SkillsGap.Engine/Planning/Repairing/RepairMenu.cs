namespace SkillsGap.Engine.Planning.Repairing;

/// <summary>
/// Relaxes one member of the conflict after the other. Where none of them helps, because there is another conflict besides, one of the first is
/// let go as far as it must and the other conflict looked at, and so on; a repair then has a change for each.
/// </summary>
internal sealed class RepairMenu(AllocationProblem problem, PlannerSettings settings, IProgress<PlannerProgress>? progress, StopSignal stop)
{
    private const int MostConflicts = 12;

    private readonly Relaxation _relaxation = new(problem, settings, stop);
    private readonly List<AllocationRepair> _repairs = [];

    // Every conflict that was met. What yields in none of its members cannot mend it, and need not be tried.
    private readonly List<IReadOnlyList<ConflictMember>> _met = [];
    private int _done, _planned;

    public IReadOnlyList<AllocationRepair> Of(AllocationResult result)
    {
        var conflicts = new List<IReadOnlyList<ConflictMember>>();
        var yielding = new List<ConflictMember>();
        var conflict = new RemainingConflict(result.ConflictMembers, result.Proof);
        _met.Add(result.ConflictMembers);
        while (conflict.Members.Count > 0 && conflicts.Count < MostConflicts)
        {
            conflicts.Add([.. Ordered(conflict)]);
            _planned += conflict.Members.Count;
            conflict = RemainingConflict.None;
            (ConflictMember? helps, ConflictMember? yields) = (null, null);
            foreach (ConflictMember member in conflicts[^1])
            {
                (bool found, RemainingConflict left) = Try([.. yielding, member]);
                if (stop.IsSet())
                    return _repairs;
                helps ??= found ? member : null;
                if (yields is null && left.Members.Count > 0)
                    (yields, conflict) = (member, left);
            }
            if (helps is { } last)
            {
                Others(conflicts, yielding, last);
                break;
            }
            if (yields is { } next)
                yielding.Add(next);
        }
        return _repairs;
    }

    /// <summary>The other members of the conflicts before the last.</summary>
    private void Others(List<IReadOnlyList<ConflictMember>> conflicts, List<ConflictMember> yielding, ConflictMember own)
    {
        _planned += conflicts.Take(yielding.Count).Sum(conflict => conflict.Count - 1);
        for (int c = 0; c < yielding.Count; c++)
            foreach (ConflictMember member in conflicts[c])
                if (member != yielding[c] && !stop.IsSet())
                    Try([.. yielding.Select((other, k) => k == c ? member : other), own]);
    }

    private (bool Found, RemainingConflict Left) Try(ConflictMember[] yielding)
    {
        progress?.Report(new PlannerProgress("relaxing", (double)_done++ / Math.Max(_done, _planned), null, null));
        if (_met.Exists(conflict => !conflict.Any(yielding.Contains)))
            return (false, RemainingConflict.None);
        (AllocationRepair? repair, RemainingConflict left) = _relaxation.Of(yielding);
        if (left.Members.Count > 0)
            _met.Add(left.Members);
        if (repair is not null && !_repairs.Exists(other => other.Changes.Select(change => change.Member).SequenceEqual(repair.Changes.Select(change => change.Member))))
            _repairs.Add(repair);
        return (repair is not null, left);
    }

    /// <summary>The members, those first that the price of the proof says have to give way least, as a part of what they are: what is missing, divided by
    /// price and limit.</summary>
    private IEnumerable<ConflictMember> Ordered(RemainingConflict conflict) => conflict.Members
        .OrderBy(member => member.Side == ConflictSide.Required ? 1 : 0)
        .ThenByDescending(member => member.Side == ConflictSide.Required ? 0 : Math.Abs(conflict.Proof?[member.Index] ?? 0) * Limit(member))
        .ThenBy(member => member.Index);

    private double Limit(ConflictMember member) =>
        (member.Side == ConflictSide.Lower ? problem.Rows[member.Index].Lower : problem.Rows[member.Index].Upper) ?? 0;
}
