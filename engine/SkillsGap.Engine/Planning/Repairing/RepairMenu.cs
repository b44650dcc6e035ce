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
    private int _done, _planned;

    public IReadOnlyList<AllocationRepair> Of(AllocationResult result)
    {
        var conflicts = new List<IReadOnlyList<ConflictMember>>();
        var yielding = new List<ConflictMember>();
        ConflictMember? last = null;
        for (AllocationResult? unsolved = result; unsolved is not null && conflicts.Count < MostConflicts && !stop.IsSet();)
        {
            conflicts.Add([.. Ordered(unsolved)]);
            unsolved = null;
            _planned += conflicts[^1].Count;
            ConflictMember? without = null;
            foreach (ConflictMember member in conflicts[^1])
            {
                AllocationResult relaxed = Try([.. yielding, member]);
                if (relaxed.Value is not null)
                    last ??= member;
                else if (relaxed.ConflictMembers.Count > 0 && unsolved is null)
                    (unsolved, without) = (relaxed, member);
                if (stop.IsSet())
                    return _repairs;
            }
            if (last is not null)
                break;
            if (without is { } member2)
                yielding.Add(member2);
        }
        if (last is { } own)
            Others(conflicts, yielding, own);
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

    private AllocationResult Try(ConflictMember[] yielding)
    {
        progress?.Report(new PlannerProgress("relaxing", (double)_done++ / Math.Max(_done, _planned), null, null));
        (AllocationResult result, AllocationRepair? repair) = _relaxation.Of(yielding);
        if (repair is not null && !_repairs.Exists(other => other.Changes.Select(change => change.Member).SequenceEqual(repair.Changes.Select(change => change.Member))))
            _repairs.Add(repair);
        return result;
    }

    /// <summary>The members, those first that the price of the proof says have to give way least, as a part of what they are: what is missing, divided by
    /// price and limit.</summary>
    private IEnumerable<ConflictMember> Ordered(AllocationResult result) => result.ConflictMembers
        .OrderBy(member => member.Side == ConflictSide.Required ? 1 : 0)
        .ThenByDescending(member => member.Side == ConflictSide.Required ? 0 : Math.Abs(result.Proof?[member.Index] ?? 0) * Limit(member))
        .ThenBy(member => member.Index);

    private double Limit(ConflictMember member) =>
        (member.Side == ConflictSide.Lower ? problem.Rows[member.Index].Lower : problem.Rows[member.Index].Upper) ?? 0;
}
