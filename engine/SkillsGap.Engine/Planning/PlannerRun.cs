using SkillsGap.Engine.Planning.Core;
using SkillsGap.Engine.Planning.Pricing;
using SkillsGap.Engine.Planning.Search;
using SkillsGap.Engine.Planning.Tightening;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Planning;

/// <summary>One run of the planner: the stages in their order and what they hand on.</summary>
internal sealed class PlannerRun(AllocationProblem problem, PlannerSettings settings, IProgress<PlannerProgress>? progress, StopSignal stop)
{
    // All temperatures are parts of the typical spread of a group's choices. Prices end so cold that L is within some 1e-5 of the least;
    // a dive needs shares that still tell the sure from the unsure.
    private const double FirstPricing = 0.3, WarmPricing = 0.003, LastPricing = 1e-4, Diving = 0.002;

    // Prices that are nearly right need a part of the iterations. Of an earlier plan is kept what the prices of now find hardly worse than the best.
    private const double WarmPart = 0.2, KeptRegret = 0.05;

    // The first moves of the search; a plan of few people is lumpier, and so searched hotter, with the root of their number.
    private const double HotAtThousand = 0.04, Hottest = 0.2, ColdPart = 0.1, MostLoss = 2, MovesToCool = 250;
    private const double CandidateRegret = 0.3, CandidateHeats = 10;
    private const int RepairAttempts = 4;

    // Parts of a time limit by which a stage ends at the latest, so that none starves those after it.
    private const double PricingEnds = 0.3, TighteningEnds = 0.36, DivingEnds = 0.45, ProvingEnds = 0.55, SearchEnds = 0.6, RepairEnds = 0.65, LateSearchEnds = 0.7, EnumeratingEnds = 0.8, PartsEnd = 0.9;

    // How far the clock has to be ahead of the iterations before it counts, as a part of a stage: a limit that does not bind changes nothing.
    private const double Hurry = 0.02;

    // Parts solved again in a row without any use after which the rest is left, and when there is a time limit to be used.
    private const int IdleParts = 12, PatientIdleParts = 60, DefaultParts = 30;

    private readonly Columns _columns = problem.Columns;
    private readonly RowLimits _limits = problem.Limits;
    private readonly PricingModel _model = new(problem.Columns, new RowTerms(problem.Limits, new double[problem.Rows.Count]));
    private bool HasCore => settings.Core is { Problem: null };

    private bool IsSmall => problem.TotalOptions <= ExactCore.MostOptions;

    // Made with the first stage that asks, after which prices stay as they are.
    private Regrets PricedRegrets => _regrets ??= new Regrets(_columns, _prices);

    // Without stages after it, a search may take all the time there is.
    private double LastSearchEnds => HasCore || IsSmall ? LateSearchEnds : 1;

    // What the regrets of prices are measured against stays the bound of those prices.
    private double LeastBound => _certificate?.Bound ?? _bound;

    private double[] _prices = new double[problem.Rows.Count];
    private double _bound = double.PositiveInfinity;
    private BoundCertificate? _certificate;
    private Regrets? _regrets;
    private double _enumerated = double.PositiveInfinity;
    private double? _value;
    private bool _hurried;

    public AllocationResult Solve()
    {
        Price();
        if (!stop.IsSet())
            _certificate = BoundTightening.Of(problem, _model, _prices, _bound, settings.Threads, Pace("tightening", TighteningEnds));
        var state = new PlanState(_columns, _limits, Objective.Value(_limits, _model.MeanAmount, _prices, _model.Spread));
        Keep(state);
        new Dive(state, settings.Threads).Run(_prices, Diving * _model.Spread, Pace("diving", DivingEnds));
        var random = new SeededRandom(settings.Seed);
        if (!state.IsFeasible && Shortfall() is { } proof)
            return Result(state, proof, null);
        if (!(state.IsFeasible && ReachedGap(state.Score)) && !Improve(state, random, state.IsFeasible ? LastSearchEnds : SearchEnds) && Repair(state, random))
            Improve(state, random, LastSearchEnds);
        Enumerate(state);
        return Result(state, null, AskCore(state, random));
    }

    /// <summary>Tries to prove a small plan by going through what could be better.</summary>
    private void Enumerate(PlanState state)
    {
        if (settings.EnumerationNodes == 0 || !state.IsFeasible || !IsSmall || stop.IsSet() || ReachedGap(state.Value())
            || (long)_columns.GroupCount * _limits.Count > Enumeration.MostCells)
            return;
        _enumerated = new Enumeration(state, PricedRegrets, settings.EnumerationNodes).Run(_bound, Pace("enumerating", EnumeratingEnds));
        _value = state.Value();
    }

    /// <summary>What the exact core adds to plan and bound; null where it is not asked.</summary>
    private CoreStage? AskCore(PlanState state, SeededRandom random)
    {
        if (!HasCore || (state.IsFeasible && ReachedGap(state.Value())) || stop.IsSet())
            return null;
        var stage = new CoreStage(problem, settings.Core!, settings.Seed, state, PricedRegrets, _bound, stop);
        var pace = Pace("solving", 1);
        pace(0);
        bool solved = IsSmall && stage.SolveWhole();
        if (!solved && state.IsFeasible)
        {
            var near = new CandidateColumns(_columns, _prices, CandidateRegret * _model.Spread);
            (int most, int idleMost) = settings.TimeLimit is null ? (DefaultParts, IdleParts) : (int.MaxValue, PatientIdleParts);
            int parts = settings.CoreParts ?? most;
            stage.SolveParts(near, random, (done, idle) =>
            {
                _value = state.Value();
                bool late = IsSmall && stop.Gone > PartsEnd;
                _hurried |= late;
                return done < parts && idle < idleMost && !late && !ReachedGap(_value.Value) && pace(Math.Max((double)done / parts, stop.Gone)) < 1;
            });
        }
        if (IsSmall && !stop.IsSet())
            stage.Prove();
        pace(1);
        return stage;
    }

    private void Price()
    {
        var search = new PriceSearch(_model, settings.Threads);
        var pace = Pace("pricing", PricingEnds);
        (double[] from, double first, double part) = settings.Start is { } start ? (start.Prices.ToArray(), WarmPricing, WarmPart) : (_prices, FirstPricing, 1.0);
        search.Run(from, first * _model.Spread, LastPricing * _model.Spread, (int)Math.Ceiling(part * settings.PricingIterations), done =>
        {
            _bound = search.BestTrue;
            return pace(done);
        });
        _prices = search.Best;
        _bound = DualBound.Of(_columns, _model.Terms, _prices);
    }

    /// <summary>Takes over what is still good of the plan to start from, the best first.</summary>
    private void Keep(PlanState state)
    {
        if (settings.Start is not { } start)
            return;
        var kept = new List<(double Regret, int Group, int Column)>();
        for (int g = 0; g < start.Choice.Count; g++)
        {
            int column = start.Choice[g] < 0 ? -1 : _columns.GroupStart[g] + start.Choice[g];
            double regret = column < 0 ? double.PositiveInfinity : PricedRegrets.Of(g, column);
            if (regret <= KeptRegret * _model.Spread)
                kept.Add((regret, g, column));
        }
        kept.Sort();
        foreach ((_, int group, int column) in kept)
            if (state.Fits(column))
                state.Set(group, column);
    }

    /// <summary>Prices that prove that there is no plan; null where that is not proven.</summary>
    private double[]? Shortfall() => stop.IsSet() ? null
        : new ShortfallProof(_columns, _limits).Prices(settings.PricingIterations, settings.Threads, Pace("proving", ProvingEnds));

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
            var pace = Pace("repairing", RepairEnds);
            new Annealing(state, all, random).Run(moves, 0.1, 0.001, double.PositiveInfinity, done => state.IsFeasible ? 1 : pace(done));
        }
        return state.IsFeasible;
    }

    /// <summary>Climbs in value from any start; false, with the state as it came, where no plan without misses was met.</summary>
    private bool Improve(PlanState state, SeededRandom random, double ends)
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
        var pace = Pace("searching", ends);
        annealing.Run(moves, hot * spread, ColdPart * hot * spread, MostLoss, done =>
        {
            if (double.IsFinite(annealing.BestScore))
                _value = annealing.BestScore;
            return ReachedGap(annealing.BestScore) ? 1 : pace(done);
        });
        bool found = double.IsFinite(annealing.BestScore);
        state.Load(found ? annealing.Best : start);
        return found;
    }

    private bool ReachedGap(double value) => AllocationResult.GapOf(value, Math.Max(value, Math.Min(LeastBound, _enumerated))) <= settings.GapTarget;

    /// <summary>The pace of a stage: the part that counts as done, given the part of its iterations that is; 1 once work has to stop. Under a
    /// time limit it is no less than the part of the time until <paramref name="ends"/> that has gone.</summary>
    private Func<double, double> Pace(string stage, double ends)
    {
        double began = stop.Gone;
        return done =>
        {
            double clock = (stop.Gone - began) / Math.Max(ends - began, 1e-9);
            bool hurry = clock > done + Hurry;
            double paced = hurry ? Math.Min(1, clock) : done;
            _hurried |= hurry;
            progress?.Report(new PlannerProgress(stage, paced, _value, double.IsFinite(LeastBound) ? LeastBound : null));
            return stop.IsSet() ? 1 : paced;
        };
    }

    private AllocationResult Result(PlanState state, double[]? proof, CoreStage? core)
    {
        state.Renew();
        double? value = state.IsFeasible ? state.Value() : null;
        (double bound, BoundSource source) = (LeastBound, _certificate is null ? BoundSource.Prices : BoundSource.Certificate);
        // A bound below a plan that is held is a lie, whoever tells it.
        double least = value - Math.Abs(value ?? 0) * RowLimits.Tolerance ?? double.NegativeInfinity;
        if (_enumerated < bound && _enumerated >= least)
            (bound, source) = (_enumerated, BoundSource.Enumeration);
        if (core?.Bound < bound && core.Bound >= least)
            (bound, source) = (core.Bound.Value, BoundSource.CpSat);
        bound = Math.Max(bound, value ?? bound);
        bool noPlan = proof is not null || (core is { NoPlan: true } && value is null);
        double gap = value is double v ? AllocationResult.GapOf(v, bound) : double.PositiveInfinity;
        return new AllocationResult
        {
            Status = gap <= AllocationResult.OptimalGap ? PlanStatus.Optimal
                : value is not null ? PlanStatus.Feasible
                : noPlan ? PlanStatus.Infeasible : PlanStatus.Unknown,
            Stopped = gap <= Math.Max(settings.GapTarget, AllocationResult.OptimalGap) || noPlan ? StopReason.Gap : stop.Reason ?? StopReason.Iterations,
            Value = value,
            PriceBound = _bound,
            Certificate = _certificate,
            Bound = bound,
            BoundFrom = noPlan && proof is null ? BoundSource.CpSat : source,
            Choice = [.. state.Choice.Select((column, g) => column < 0 ? -1 : column - _columns.GroupStart[g])],
            Prices = _prices,
            Rows = [.. Enumerable.Range(0, _limits.Count).Select(i => Reading(i, state.Used[i]))],
            Repeatable = !_hurried && stop.Reason is null && core is not { Repeatable: false },
            CoreFailures = core is null && settings.Core is { Problem: not null } ? ["It was planned without OR-Tools."] : core?.Failures ?? [],
            Conflict = [.. Enumerable.Range(0, proof?.Length ?? 0).Where(i => proof![i] != 0)],
            Proof = proof,
        };
    }

    private RowReading Reading(int row, double used)
    {
        double? slack = double.IsFinite(_limits.Upper[row]) ? _limits.Upper[row] - used : _limits.Lower[row] > 0 ? used - _limits.Lower[row] : null;
        return new RowReading(used, slack, _prices[row]);
    }
}
