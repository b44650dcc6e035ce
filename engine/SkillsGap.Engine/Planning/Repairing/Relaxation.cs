using System.Globalization;
using SkillsGap.Engine.Planning.Conflicts;

namespace SkillsGap.Engine.Planning.Repairing;

/// <summary>
/// The least by which some members have to give way: a problem of its own, in which what they miss is the only cost, over the columns that matter
/// for limits. Of an upper limit u use costs 1/u a unit, of a lower limit l it earns 1/l; where several give way at once, only beyond u and
/// up to l. A group that need not choose costs nothing. The plan found says how far the limits have to go, its bound how far at least.
/// </summary>
internal sealed class Relaxation(AllocationProblem problem, PlannerSettings settings, StopSignal stop)
{
    // The search only has to find what the prices point at.
    private const int Iterations = 200, MovesPerGroup = 100, LeastMoves = 50_000, MostMoves = 1_000_000;
    private const long EnumerationNodes = 5_000_000;
    private const double Gap = 1e-3;

    private readonly SubProblem _sub = new(problem.Columns, problem.Limits, MemberSet.All(problem.Columns, problem.Limits));

    /// <summary>Tries to let some members give way.</summary>
    /// <param name="yielding">The members, each once.</param>
    /// <returns>The repair where there is a plan; else the conflict that is left, with its prices, empty where none was proven.</returns>
    public (AllocationRepair? Repair, RemainingConflict Conflict) Of(IReadOnlyList<ConflictMember> yielding)
    {
        bool anyPlanWillDo = yielding.All(member => member.Side == ConflictSide.Required);
        PlannerSettings one = settings with
        {
            Core = null,
            Start = null,
            PricingIterations = Math.Min(Iterations, settings.PricingIterations),
            SearchMoves = Math.Clamp((long)MovesPerGroup * problem.GroupCount, LeastMoves, MostMoves),
            EnumerationNodes = Math.Min(EnumerationNodes, settings.EnumerationNodes),
            GapTarget = anyPlanWillDo ? double.PositiveInfinity : Gap,
            TimeLimit = stop.Remaining / 2, // A run that uses up its time leaves as much to those after it.
        };
        AllocationResult result = new PlannerRun(Relaxed(yielding), one, null, new StopSignal(one, stop.Cancellation)).Solve();
        if (result.Value is null || stop.IsSet())
            return (null, Remaining(result));
        int[] choice = Choice(result);
        double[] used = Used(choice);
        List<LimitChange> changes = [.. yielding.Select(member => Change(member, choice, used)).OfType<LimitChange>()];
        if (yielding is [{ Side: not ConflictSide.Required } only] && changes.Count == 1)
            changes[0] = changes[0] with { Least = Least(only, changes[0], result) };
        return (Keeps(changes, choice, used) ? new AllocationRepair(changes, choice) : null, RemainingConflict.None);
    }

    private RemainingConflict Remaining(AllocationResult result) => new(
        [.. result.ConflictMembers.Select(member => member with { Index = member.Side == ConflictSide.Required ? _sub.Groups[member.Index] : _sub.Rows[member.Index] })],
        result.Proof is null ? null : _sub.Whole([.. result.Proof], problem.Rows.Count));

    private int[] Choice(AllocationResult result)
    {
        Columns columns = problem.Columns;
        int[] whole = _sub.Whole([.. result.Choice.Select((option, g) => option < 0 ? -1 : _sub.Columns.GroupStart[g] + option)], columns.GroupCount);
        return [.. whole.Select((column, g) => column < 0 ? -1 : column - columns.GroupStart[g])];
    }

    private double[] Used(int[] choice)
    {
        double[] used = new double[problem.Rows.Count];
        for (int g = 0; g < choice.Length; g++)
            for (int k = 0; choice[g] >= 0 && k < problem.UsedRows(g, choice[g]).Length; k++)
                used[problem.UsedRows(g, choice[g])[k]] += problem.UsedAmounts(g, choice[g])[k];
        return used;
    }

    /// <summary>Whether a choice keeps all limits as changed.</summary>
    private bool Keeps(List<LimitChange> changes, int[] choice, double[] used)
    {
        for (int g = 0; g < choice.Length; g++)
            if (choice[g] < 0 && problem.IsRequired(g) && !changes.Exists(change => change.Member == new ConflictMember(ConflictSide.Required, g)))
                return false;
        AllocationRow[] rows = [.. problem.Rows];
        foreach (LimitChange change in changes)
            if (change.Member.Side != ConflictSide.Required)
                rows[change.Member.Index] = change.Member.Side == ConflictSide.Lower
                    ? rows[change.Member.Index] with { Lower = change.To } : rows[change.Member.Index] with { Upper = change.To };
        RowLimits limits = RowLimits.Of(rows);
        return Enumerable.Range(0, used.Length).All(i => limits.Allows(i, used[i]));
    }

    /// <summary>How far a member gives way under the plan; null where it does not.</summary>
    private LimitChange? Change(ConflictMember member, int[] choice, double[] used)
    {
        if (member.Side == ConflictSide.Required)
            return choice[member.Index] < 0 ? new LimitChange(member) : null;
        AllocationRow row = problem.Rows[member.Index];
        return member.Side == ConflictSide.Upper
            ? used[member.Index] > row.Upper ? new LimitChange(member, row.Upper, used[member.Index]) : null
            : used[member.Index] < row.Lower ? new LimitChange(member, row.Lower, used[member.Index]) : null;
    }

    /// <summary>What the bound proves of the use, less room for rounding.</summary>
    private double? Least(ConflictMember member, LimitChange change, AllocationResult result)
    {
        double use = Unit(member) * Math.Abs(result.Bound), room = 1e-9 * use;
        return member.Side == ConflictSide.Upper
            ? result.Bound < 0 && use - room > change.From ? Math.Min(change.To!.Value, use - room) : null
            : use + room < change.From ? Math.Max(change.To!.Value, use + room) : null;
    }

    private AllocationProblem Relaxed(IReadOnlyList<ConflictMember> yielding)
    {
        Columns columns = _sub.Columns;
        AllocationRow[] rows = [.. _sub.Rows.Select(i => new AllocationRow(problem.Rows[i].Id, problem.Rows[i].Lower, problem.Rows[i].Upper))];
        bool[] required = [.. columns.Required];
        double[] worth = new double[rows.Length];
        foreach (ConflictMember member in yielding)
        {
            if (member.Side == ConflictSide.Required)
            {
                required[_sub.Groups.IndexOf(member.Index)] = false;
                continue;
            }
            int at = Array.IndexOf(_sub.Rows, member.Index);
            AllocationRow row = rows[at];
            bool lower = member.Side == ConflictSide.Lower;
            double each = 1 / Unit(member), limit = lower ? row.Lower!.Value : row.Upper!.Value;
            WorthSegment[] steps = [];
            if (!lower)
                worth[at] -= each;
            else if (yielding.Count == 1)
                worth[at] += each;
            if (yielding.Count > 1 && limit > 0)
                steps = [.. Added(row.Worth, new WorthSegment(limit, each))];
            rows[at] = lower ? new AllocationRow(row.Id, null, row.Upper, steps) : new AllocationRow(row.Id, row.Lower, null, steps);
        }
        double[] value = new double[columns.Count];
        for (int c = 0; c < value.Length; c++)
            for (int e = columns.UseStart[c]; e < columns.UseStart[c + 1]; e++)
                value[c] += columns.UseAmount[e] * worth[columns.UseRow[e]];
        return new AllocationProblem(
            rows, [], Numbers(columns.GroupCount), Numbers(columns.Count),
            new Columns(required, columns.GroupStart, value, columns.UseStart, columns.UseRow, columns.UseAmount), former: null);
    }

    private static string[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(k => k.ToString(CultureInfo.InvariantCulture))];

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
