using SkillsGap.Kernels;

namespace SkillsGap.Engine.Planning.Conflicts;

/// <summary>Finds out why a problem has no plan.</summary>
internal sealed class ConflictFinder
{
    // Numbers looked at, some nanoseconds each: about two seconds for a problem of ordinary size, and for a large one no more than its pricing again.
    private const double LeastWork = 4e8, WorkPerNumber = 1000;

    private readonly Columns _columns;
    private readonly RowLimits _limits;
    private readonly Effort _effort, _afterwards;
    private readonly FeasibilityTest _test, _testAfterwards;

    /// <param name="columns">The columns.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="settings">Iterations, threads and seed.</param>
    /// <param name="stop">Ends the work; a conflict found by then is given as it is.</param>
    /// <param name="part">Part of the usual work that finding a conflict may do; shrinking one that is found is worth all of it.</param>
    public ConflictFinder(Columns columns, RowLimits limits, PlannerSettings settings, StopSignal stop, double part)
    {
        (_columns, _limits) = (columns, limits);
        double work = Math.Max(LeastWork, WorkPerNumber * (columns.UseRow.Length + columns.Count));
        (_effort, _afterwards) = (new Effort(part * work, stop), new Effort(work, stop));
        (_test, _testAfterwards) = (Test(_effort), Test(_afterwards));

        FeasibilityTest Test(Effort effort) =>
            new(settings.Threads, new SeededRandom(settings.Seed), effort) { Iterations = settings.PricingIterations };
    }

    /// <summary>A conflict that prices prove, shrunk; null where they do not.</summary>
    /// <param name="pace">Told the part that is done, tells the part of the work that counts as done; 1 ends it.</param>
    public ProvenConflict? Priced(Func<double, double> pace)
    {
        if (Unreachable() is { } row)
            return Shrunk(MemberSet.Empty(_columns, _limits).With([new(ConflictSide.Lower, row)]));
        var sub = new SubProblem(_columns, _limits, MemberSet.All(_columns, _limits));
        var elastic = new ElasticModel(sub);
        if (elastic.Goal == 0)
            return null;
        (double[] prices, bool proven) = _test.Price(elastic, null, pace);
        return proven
            ? new Shrinking(_columns, _limits, _testAfterwards, _afterwards).Run(sub.Members, sub.Whole(prices, _limits.Count), BoundSource.Prices)
            : null;
    }

    /// <summary>A conflict of few groups around what an attempt misses, found by going through all that they may do; null where there is none so
    /// near.</summary>
    /// <param name="attempt">Per group a column or −1.</param>
    public ProvenConflict? Nearby(int[] attempt) => new Growing(_columns, _limits, _test, _effort).From(attempt) is { } members ? Shrunk(members) : null;

    private ProvenConflict? Shrunk(MemberSet members)
    {
        var sub = new SubProblem(_columns, _limits, members);
        FeasibilityAnswer answer = _testAfterwards.On(sub, null);
        return answer.CanBeKept != false ? null : new Shrinking(_columns, _limits, _testAfterwards, _afterwards).Run(
            sub.MembersOf(answer), answer.Prices is null ? null : sub.Whole(answer.Prices, _limits.Count), BoundSource.Enumeration);
    }

    /// <summary>The row whose lower limit is furthest beyond all that is offered; null if there is none.</summary>
    private int? Unreachable()
    {
        double[] offered = new double[_limits.Count], most = new double[_limits.Count];
        for (int g = 0; g < _columns.GroupCount; g++)
        {
            int from = _columns.UseStart[_columns.GroupStart[g]], end = _columns.UseStart[_columns.GroupStart[g + 1]];
            for (int e = from; e < end; e++)
                most[_columns.UseRow[e]] = Math.Max(most[_columns.UseRow[e]], _columns.UseAmount[e]);
            for (int e = from; e < end; e++)
            {
                offered[_columns.UseRow[e]] += most[_columns.UseRow[e]];
                most[_columns.UseRow[e]] = 0;
            }
        }
        int worst = -1;
        double least = 1 - 100 * RowLimits.Tolerance;
        for (int i = 0; i < offered.Length; i++)
            if (_limits.Lower[i] > 0 && offered[i] / _limits.Lower[i] < least)
                (worst, least) = (i, offered[i] / _limits.Lower[i]);
        return worst < 0 ? null : worst;
    }
}
