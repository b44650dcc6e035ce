using SkillsGap.Engine.Planning.Core;
using SkillsGap.Engine.Planning.Pricing;
using SkillsGap.Engine.Planning.Search;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Planning;

/// <summary>One run of the planner: the stages in their order and what they hand on.</summary>
internal sealed class PlannerRun(AllocationProblem problem, PlannerSettings settings, IProgress<PlannerProgress>? progress, StopSignal stop)
{
    // All temperatures are parts of the typical spread of a group's choices. Prices end so cold that L is within some 1e-5 of the least;
    // a dive needs shares that still tell the sure from the unsure.
    private const double FirstPricing = 0.3, LastPricing = 1e-4, Diving = 0.002;
    // The first moves of the search; a plan of few people is lumpier, and so searched hotter, with the root of their number.
    private const double HotAtThousand = 0.04, Hottest = 0.2, ColdPart = 0.1, MostLoss = 2, MovesToCool = 250;
    private const double CandidateRegret = 0.3, CandidateHeats = 10;
    private const int RepairAttempts = 4;

    private readonly Columns _columns = problem.Columns;
    private readonly RowLimits _limits = problem.Limits;
    private readonly PricingModel _model = new(problem.Columns, new RowTerms(problem.Limits, new double[problem.Rows.Count]));
    private double[] _prices = new double[problem.Rows.Count];
    private double _bound = double.PositiveInfinity;
    private double? _value, _exactBound;
    private bool _noPlan, _repeatable = true;

    public AllocationResult Solve()
    {
        Price();
        var state = new PlanState(_columns, _limits, Objective.Value(_limits, _model.MeanAmount, _prices, _model.Spread));
        new Dive(state, settings.Threads).Run(_prices, Diving * _model.Spread, done => GoOn("diving", done));
        var random = new SeededRandom(settings.Seed);
        if (!state.IsFeasible && Shortfall() is { } proof)
            return Result(state, proof);
        if (!(state.IsFeasible && ReachedGap(state.Score)) && !Improve(state, random) && Repair(state, random))
            Improve(state, random);
        if (settings.Core is { Problem: null } core && problem.TotalOptions <= ExactCore.MostOptions
            && !(state.IsFeasible && ReachedGap(ValueOf(state))) && GoOn("solving", 0))
            SolveWhole(core, state);
        return Result(state, null);
    }

    /// <summary>Hands a small problem to the exact core, and believes of its plan only what the doubles here confirm.</summary>
    private void SolveWhole(ExactCore core, PlanState state)
    {
        int[] start = [.. state.Choice];
        double before = state.IsFeasible ? ValueOf(state) : double.NegativeInfinity;
        (int[]? choice, bool repeatable) = core.Plan(problem, start, state.IsFeasible, settings.Seed, stop.Remaining, stop.Cancellation);
        if (choice is not null)
        {
            state.Load(choice);
            state.Renew();
            if (!state.IsFeasible || ValueOf(state) < before)
                state.Load(start);
        }
        _repeatable &= repeatable;
        if (!GoOn("solving", 0.5))
            return;
        (_exactBound, _noPlan, repeatable) = core.Prove(problem, settings.Seed, stop.Remaining, stop.Cancellation);
        _repeatable &= repeatable;
        GoOn("solving", 1);
    }

    private void Price()
    {
        var search = new PriceSearch(_model, settings.Threads);
        search.Run(_prices, FirstPricing * _model.Spread, LastPricing * _model.Spread, settings.PricingIterations, k =>
        {
            _bound = search.BestTrue;
            return GoOn("pricing", (double)k / settings.PricingIterations);
        });
        _prices = search.Best;
        _bound = DualBound.Of(_columns, _model.Terms, _prices);
    }

    /// <summary>Prices that prove that there is no plan; null where that is not proven.</summary>
    private double[]? Shortfall() => stop.IsSet() ? null : new ShortfallProof(_columns, _limits).Prices(
        settings.PricingIterations, settings.Threads, k => GoOn("proving", (double)k / settings.PricingIterations));

    /// <summary>Looks for a plan that misses nothing, whatever its value.</summary>
    private bool Repair(PlanState state, SeededRandom random)
    {
        var all = new CandidateColumns(_columns, _prices, double.PositiveInfinity);
        int[] start = [.. state.Choice];
        long moves = settings.SearchMovesFor(_columns.GroupCount) / 2;
        for (int attempt = 0; attempt < RepairAttempts && !stop.IsSet() && !state.IsFeasible; attempt++)
        {
            state.Load(start);
            state.Aim(Objective.Missing(_limits));
            new Annealing(state, all, random).Run(moves, 0.1, 0.001, double.PositiveInfinity, done => !state.IsFeasible && GoOn("repairing", done));
        }
        return state.IsFeasible;
    }

    /// <summary>Climbs in value from any start; false, with the state as it came, where no plan without misses was met.</summary>
    private bool Improve(PlanState state, SeededRandom random)
    {
        double spread = _model.Spread;
        int[] start = [.. state.Choice];
        state.Aim(Objective.Value(_limits, _model.MeanAmount, _prices, spread));
        int groups = Math.Max(1, _columns.GroupCount);
        long moves = settings.SearchMovesFor(groups);
        // What few moves a group cannot cool again they must not heat.
        double hot = Math.Min(Hottest, HotAtThousand * Math.Sqrt(1000.0 / groups)) * Math.Min(1, moves / (MovesToCool * groups));
        var near = new CandidateColumns(_columns, _prices, Math.Max(CandidateRegret, CandidateHeats * hot) * spread);
        var annealing = new Annealing(state, near, random);
        annealing.Run(moves, hot * spread, ColdPart * hot * spread, MostLoss, done =>
        {
            if (double.IsFinite(annealing.BestScore))
                _value = annealing.BestScore;
            return !ReachedGap(annealing.BestScore) && GoOn("searching", done);
        });
        bool found = double.IsFinite(annealing.BestScore);
        state.Load(found ? annealing.Best : start);
        return found;
    }

    private bool ReachedGap(double value) => AllocationResult.GapOf(value, _bound) <= settings.GapTarget;

    private bool GoOn(string stage, double done)
    {
        progress?.Report(new PlannerProgress(stage, done, _value, double.IsFinite(_bound) ? _bound : null));
        return !stop.IsSet();
    }

    private AllocationResult Result(PlanState state, double[]? proof)
    {
        state.Renew();
        double? value = state.IsFeasible ? ValueOf(state) : null;
        // A bound below a plan that is held is a lie, whoever tells it.
        bool exact = _exactBound < _bound && !(_exactBound < value - Math.Abs(value ?? 0) * RowLimits.Tolerance);
        double bound = exact ? _exactBound!.Value : _bound;
        bound = Math.Max(bound, value ?? bound);
        bool noPlan = proof is not null || (_noPlan && value is null);
        double gap = value is double v ? AllocationResult.GapOf(v, bound) : double.PositiveInfinity;
        return new AllocationResult
        {
            Status = gap <= AllocationResult.OptimalGap ? PlanStatus.Optimal
                : value is not null ? PlanStatus.Feasible
                : noPlan ? PlanStatus.Infeasible : PlanStatus.Unknown,
            Stopped = gap <= settings.GapTarget || noPlan ? StopReason.Gap : stop.Reason ?? StopReason.Iterations,
            Value = value,
            PriceBound = _bound,
            Bound = bound,
            BoundFrom = exact || (noPlan && proof is null) ? BoundSource.CpSat : BoundSource.Prices,
            Choice = [.. state.Choice.Select((column, g) => column < 0 ? -1 : column - _columns.GroupStart[g])],
            Prices = _prices,
            Rows = [.. Enumerable.Range(0, _limits.Count).Select(i => Reading(i, state.Used[i]))],
            Repeatable = stop.Reason is null && _repeatable,
            Conflict = [.. Enumerable.Range(0, proof?.Length ?? 0).Where(i => proof![i] != 0)],
            Proof = proof,
        };
    }

    private double ValueOf(PlanState state)
    {
        CompensatedSum value = default;
        foreach (int column in state.Choice)
            if (column >= 0)
                value.Add(_columns.Value[column]);
        for (int i = 0; i < _limits.Count; i++)
            value.Add(_limits.Worth(i, state.Used[i]));
        return value.Total;
    }

    private RowReading Reading(int row, double used)
    {
        double? slack = double.IsFinite(_limits.Upper[row]) ? _limits.Upper[row] - used : _limits.Lower[row] > 0 ? used - _limits.Lower[row] : null;
        return new RowReading(used, slack, _prices[row]);
    }
}
