namespace SkillsGap.Engine.Planning.Repairing;

/// <summary>
/// The least by which some members have to give way: a problem of its own, in which what they miss is the only cost. An upper limit u becomes a cost
/// of 1/u a unit beyond it (−1/u a unit, and a worth of as much up to u), a lower limit l a worth of 1/l a unit up to it; a group that
/// need not choose costs nothing. The plan found says how far the limits have to go, and its bound how far they must at least.
/// </summary>
internal sealed class Relaxation(AllocationProblem problem, PlannerSettings settings, StopSignal stop)
{
    // The search only has to find what the prices point at.
    private const int Iterations = 200, MovesPerGroup = 100, LeastMoves = 50_000, MostMoves = 2_000_000;
    private const long EnumerationNodes = 5_000_000;
    private const double Gap = 1e-3;

    /// <summary>The result of the relaxed problem, and the repair where it has a plan and was not cut short.</summary>
    /// <param name="yielding">The members, each once.</param>
    public (AllocationResult Result, AllocationRepair? Repair) Of(IReadOnlyList<ConflictMember> yielding)
    {
        AllocationResult result = new PlannerRun(Relaxed(yielding), settings with
        {
            Core = null,
            Start = null,
            PricingIterations = Math.Min(Iterations, settings.PricingIterations),
            SearchMoves = Math.Clamp((long)MovesPerGroup * problem.GroupCount, LeastMoves, MostMoves),
            EnumerationNodes = Math.Min(EnumerationNodes, settings.EnumerationNodes),
            GapTarget = Gap,
            TimeLimit = stop.Remaining,
        }, null, stop).Solve();
        if (result.Value is null || result.Stopped is StopReason.Time or StopReason.Cancelled)
            return (result, null);
        List<LimitChange> changes = [.. yielding.Select(member => Change(member, result)).OfType<LimitChange>()];
        if (yielding is [{ Side: not ConflictSide.Required } only] && changes.Count == 1)
            changes[0] = changes[0] with { Least = Least(only, changes[0], result) };
        return (result, Keeps(changes, result.Choice) ? new AllocationRepair(changes, result.Choice) : null);
    }

    /// <summary>Whether a choice keeps all limits as changed, counted anew.</summary>
    private bool Keeps(List<LimitChange> changes, IReadOnlyList<int> choice)
    {
        double[] used = new double[problem.Rows.Count];
        for (int g = 0; g < choice.Count; g++)
        {
            if (choice[g] < 0 && problem.IsRequired(g) && !changes.Exists(change => change.Member == new ConflictMember(ConflictSide.Required, g)))
                return false;
            for (int k = 0; choice[g] >= 0 && k < problem.UsedRows(g, choice[g]).Length; k++)
                used[problem.UsedRows(g, choice[g])[k]] += problem.UsedAmounts(g, choice[g])[k];
        }
        AllocationRow[] rows = [.. problem.Rows];
        foreach (LimitChange change in changes)
            if (change.Member.Side != ConflictSide.Required)
                rows[change.Member.Index] = change.Member.Side == ConflictSide.Lower
                    ? rows[change.Member.Index] with { Lower = change.To } : rows[change.Member.Index] with { Upper = change.To };
        RowLimits limits = RowLimits.Of(rows);
        return Enumerable.Range(0, used.Length).All(i => limits.Allows(i, used[i]));
    }

    /// <summary>How far a member gives way under the plan; null where it does not.</summary>
    private LimitChange? Change(ConflictMember member, AllocationResult result)
    {
        if (member.Side == ConflictSide.Required)
            return result.Choice[member.Index] < 0 ? new LimitChange(member) : null;
        (double used, AllocationRow row) = (result.Rows[member.Index].Used, problem.Rows[member.Index]);
        return member.Side == ConflictSide.Upper
            ? used > row.Upper ? new LimitChange(member, row.Upper, used) : null
            : used < row.Lower ? new LimitChange(member, row.Lower, used) : null;
    }

    /// <summary>What the bound proves: no plan misses the limit by a smaller part. A part of the room for rounding is left.</summary>
    private double? Least(ConflictMember member, LimitChange change, AllocationResult result)
    {
        double unit = Unit(member), room = 1e-9 * (1 + Math.Abs(result.Bound));
        double missed = member.Side == ConflictSide.Upper ? -result.Bound - room : 1 - result.Bound - room;
        if (!(missed > 0))
            return null;
        return member.Side == ConflictSide.Upper ? Math.Min(change.To!.Value, change.From!.Value + missed * unit)
            : Math.Max(change.To!.Value, change.From!.Value - missed * unit);
    }

    private AllocationProblem Relaxed(IReadOnlyList<ConflictMember> yielding)
    {
        Columns columns = problem.Columns;
        AllocationRow[] rows = [.. problem.Rows.Select(row => new AllocationRow(row.Id, row.Lower, row.Upper))];
        bool[] required = [.. columns.Required];
        double[] cost = new double[rows.Length];
        foreach (ConflictMember member in yielding)
        {
            if (member.Side == ConflictSide.Required)
            {
                required[member.Index] = false;
                continue;
            }
            AllocationRow row = rows[member.Index];
            double unit = Unit(member), limit = member.Side == ConflictSide.Lower ? row.Lower!.Value : row.Upper!.Value;
            if (member.Side == ConflictSide.Upper)
                cost[member.Index] += 1 / unit;
            WorthSegment[] worth = limit > 0 ? [.. Added(row.Worth, new WorthSegment(limit, 1 / unit))] : [];
            rows[member.Index] = member.Side == ConflictSide.Lower
                ? new AllocationRow(row.Id, null, row.Upper, worth) : new AllocationRow(row.Id, row.Lower, null, worth);
        }
        double[] value = new double[columns.Count];
        for (int c = 0; c < value.Length; c++)
            for (int e = columns.UseStart[c]; e < columns.UseStart[c + 1]; e++)
                value[c] -= columns.UseAmount[e] * cost[columns.UseRow[e]];
        return problem.With(rows, new Columns(required, columns.GroupStart, value, columns.UseStart, columns.UseRow, columns.UseAmount));
    }

    // A row of which both limits give way earns for both up to the lower one.
    private static IEnumerable<WorthSegment> Added(IReadOnlyList<WorthSegment> worth, WorthSegment step)
    {
        if (worth is not [var other])
            return [step];
        (WorthSegment low, WorthSegment high) = other.UpTo < step.UpTo ? (other, step) : (step, other);
        return low.UpTo == high.UpTo ? [low with { Each = low.Each + high.Each }] : [low with { Each = low.Each + high.Each }, high];
    }

    /// <summary>What a miss is measured in: the limit, or for a limit of 0 one unit.</summary>
    private double Unit(ConflictMember member)
    {
        double limit = (member.Side == ConflictSide.Lower ? problem.Rows[member.Index].Lower : problem.Rows[member.Index].Upper) ?? 0;
        return limit > 0 ? limit : 1;
    }
}
