using System.Diagnostics.CodeAnalysis;
using SkillsGap.Engine.Planning.Conflicts;
using SkillsGap.Engine.Planning.Core;
using SkillsGap.Engine.Planning.Pricing;
using SkillsGap.Engine.Planning.Search;
using SkillsGap.Engine.Planning.Tightening;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Planning;

/// <summary>One run of the planner: the stages in their order and what they hand on.</summary>
internal sealed class PlannerRun(AllocationProblem problem, PlannerSettings settings, IProgress<PlannerProgress>? progress, StopSignal stop)
{
    // A part of the typical spread of a group's choices. A dive needs shares that still tell the sure from the unsure.
    private const double Diving = 0.002;

    // The first moves of the search; a plan of few people is lumpier, and so searched hotter, with the root of their number.
    private const double HotAtThousand = 0.04, Hottest = 0.2, ColdPart = 0.1, MostLoss = 2, MovesToCool = 250;
    private const double CandidateRegret = 0.3, CandidateHeats = 10;
    private const int RepairAttempts = 4;

    // Part of its work that the search for a conflict nearby may do before there was a search for a plan.
    private const double QuickLook = 0.1;

    // Parts of a time limit by which a stage ends at the latest, so that none starves those after it.
    private const double PricingEnds = 0.4, DivingEnds = 0.44, ProvingEnds = 0.46, SearchEnds = 0.48, RepairEnds = 0.5, LateSearchEnds = 0.52,
        MendingEnds = 0.7, TighteningEnds = 0.58, EnumeratingEnds = 0.75, LateMendingEnds = 0.86, PartsEnd = 0.9;

    // A gap that mending reaches alone needs no better bound; few people are lumpier, and tightening them is cheap.
    private const double TightTarget = 0.0025;
    private const int FewGroups = 2000;

    // Parts as large as the core can solve are nothing of a plan of more groups.
    private const int MostForParts = 100_000;

    // Seconds in which the core can be started and solve a few parts; of many groups, mending makes more of less.
    private const double LeastForParts = 3;

    // What a chain of changes may lose at first, and the least that one must win. A plan that misses something is mended with little effort at once.
    private const double MendingHeat = 0.03, LeastMend = 5e-5, FirstMend = 0.1;

    // Some hundredths of a second's worth, for whoever asked for the end and would otherwise have no plan.
    private const long HurriedNodes = 10_000;

    // Some seconds' worth, where the core has had its turn and could not prove a small plan.
    private const long LateNodes = 20_000_000;

    // Parts solved again in a row without any use after which the rest is left, and when there is a time limit to be used.
    private const int IdleParts = 12, PatientIdleParts = 60, DefaultParts = 30;

    private readonly Columns _columns = problem.Columns;
    private readonly RowLimits _limits = problem.Limits;
    private readonly PricingModel _model = new(problem.Columns, new RowTerms(problem.Limits, new double[problem.Rows.Count]));

    private FirstPlans FirstPlans => new(_columns, _limits, _model, settings);

    private bool HasStartingPlan => settings.Start is { } start && start.Choice.Any(option => option >= 0);

    private bool HasCore => settings.Core is { Problem: null } && _columns.GroupCount <= MostForParts;

    private bool IsSmall => problem.TotalOptions <= ExactCore.MostOptions;

    // Made with the first stage that asks, after which prices stay as they are.
    private Regrets PricedRegrets => _regrets ??= new Regrets(_columns, _prices);

    private CandidateColumns Near => _near ??= new CandidateColumns(_columns, _prices, CandidateRegret * _model.Spread, settings.Threads);

    // Without stages after it, mending may take all the time there is.
    private double LastMendingEnds => IsSmall || (HasCore && HasTimeForParts) ? MendingEnds : 1;

    private long Nodes => settings.MendingNodesFor(_columns.GroupCount);

    private bool HasTimeForParts => settings.TimeLimit is not TimeSpan limit || _columns.GroupCount <= FewGroups
        || (1 - MendingEnds) * limit.TotalSeconds >= LeastForParts;

    private readonly StageClock _clock = new(stop, progress);
    private readonly RunBounds _bounds = new();
    private double[] _prices = new double[problem.Rows.Count];
    private Regrets? _regrets;
    private CandidateColumns? _near;
    private bool _isTight;

    public AllocationResult Solve()
    {
        PlanState? first = First();
        double[] guessed = _prices;
        Price();
        PlanState state = !stop.IsSet() ? Dived() : first is not null && _prices == guessed ? first : FirstPlans.Filled(_prices);
        if (!IsBetter(first, state))
            first = null;
        var random = new SeededRandom(settings.Seed);
        if (!state.IsFeasible)
            Mend(state, random, stop.IsSet() ? HurriedNodes : (long)(FirstMend * Nodes), 0, SearchEnds);
        if (state.IsFeasible)
            _clock.Value = state.Value();
        if (!state.IsFeasible && !settings.HasPlan && first is null && (Shortfall() ?? Nearby(state, QuickLook)) is { } conflict)
            return Result(state, conflict, null);
        // A search by chance would soon lose what a start has of its plan.
        if (!(state.IsFeasible && (HasStartingPlan || ReachedGap(state.Score)))
            && !Improve(state, random, state.IsFeasible ? LateSearchEnds : SearchEnds) && Repair(state, random))
            Improve(state, random, LateSearchEnds);
        // A first plan is no good place to search from, but better than none, or than what a search cut short has come to.
        if (IsBetter(first, state))
            state = first;
        if (!state.IsFeasible && !settings.HasPlan && Nearby(state, 1) is { } nearby)
            return Result(state, nearby, null);
        if (settings.GapTarget < TightTarget || _columns.GroupCount <= FewGroups)
            Tighten(state);
        if (!stop.IsSet() && !(state.IsFeasible && ReachedGap(state.Value())))
            Mend(state, random, IsSmall ? Nodes : PatientNodes(Nodes), MendingHeat, LastMendingEnds);
        Tighten(state);
        Enumerate(state);
        return Result(state, null, AskCore(state, random));
    }

    private static bool IsBetter([NotNullWhen(true)] PlanState? plan, PlanState than) =>
        plan is { IsFeasible: true } && (!than.IsFeasible || plan.Value() > than.Value());

    /// <summary>Looks for a better bound, once and where one is wanted.</summary>
    private void Tighten(PlanState state)
    {
        if (_isTight || stop.IsSet() || (state.IsFeasible && ReachedGap(state.Value())))
            return;
        _isTight = true;
        LargeHeap.Free(_columns);
        _bounds.Certificate = BoundTightening.Of(problem, _model, _prices, _bounds.Prices, settings.Threads, Pace("tightening", TighteningEnds));
        _clock.Bound = _bounds.Least;
    }

    /// <summary>Tries to prove a small plan by going through what could be better.</summary>
    private void Enumerate(PlanState state)
    {
        if (settings.EnumerationNodes == 0 || !state.IsFeasible || !IsSmall || stop.IsSet() || ReachedGap(state.Value())
            || (long)_columns.GroupCount * _limits.Count > Enumeration.MostCells)
            return;
        var sides = new SidePrices(_columns, _limits, _prices, _bounds.Prices, state.Value());
        _bounds.Enumerated = new Enumeration(state, PricedRegrets, sides, settings.EnumerationNodes).Run(_bounds.Prices, Pace("enumerating", EnumeratingEnds));
        _clock.Bound = _bounds.Least;
        _clock.Value = state.Value();
    }

    /// <summary>What the exact core adds to plan and bound; null where it is not asked.</summary>
    private CoreStage? AskCore(PlanState state, SeededRandom random)
    {
        if (!HasCore || (state.IsFeasible && ReachedGap(state.Value())) || stop.IsSet())
            return null;
        var stage = new CoreStage(problem, settings.Core!, settings.Seed, state, PricedRegrets, _bounds.Prices, stop);
        var pace = Pace("solving", 1);
        pace(0);
        bool solved = IsSmall && stage.SolveWhole();
        if (state.IsFeasible)
            _clock.Value = state.Value();
        if (!solved && IsSmall && state.IsFeasible && !ReachedGap(state.Value()))
        {
            Mend(state, random, PatientNodes(settings.MendingNodes ?? LateNodes), MendingHeat, LateMendingEnds);
            pace = Pace("solving", 1);
        }
        if (!solved && state.IsFeasible)
        {
            (int most, int idleMost) = settings.TimeLimit is null ? (DefaultParts, IdleParts) : (int.MaxValue, PatientIdleParts);
            int parts = settings.CoreParts ?? most;
            stage.SolveParts(Near, random, (done, idle) =>
            {
                _clock.Value = state.Value();
                bool late = IsSmall && stop.Gone > PartsEnd;
                _clock.Hurried |= late;
                return done < parts && idle < idleMost && !late && !ReachedGap(_clock.Value.Value) && pace(Math.Max((double)done / parts, stop.Gone)) < 1;
            });
        }
        if (IsSmall && !stop.IsSet())
            stage.Prove();
        pace(1);
        return stage;
    }

    /// <summary>A plan to have before there are prices worth the name; null where a start will soon be a better one.</summary>
    private PlanState? First()
    {
        if (settings.Start is not null)
            return null;
        _prices = ScarcityPrices.Of(_columns, _model.Terms);
        PlanState first = FirstPlans.Filled(_prices);
        if (first.IsFeasible)
            _clock.Value = first.Value();
        return first;
    }

    private void Price()
    {
        var pace = Pace("pricing", PricingEnds);
        _prices = new PricingStage(_model, settings, stop.Cancellation).Run(_prices, (done, reached) =>
        {
            _clock.Bound = reached;
            return pace(done);
        });
        _clock.Bound = _bounds.Prices = DualBound.Of(_columns, _model.Terms, _prices, settings.Threads);
    }

    private PlanState Dived()
    {
        PlanState state = FirstPlans.Kept(_prices, Near);
        LargeHeap.Free(_columns);
        new Dive(state, Near, settings.Threads).Run(_prices, Diving * _model.Spread, Pace("diving", DivingEnds));
        return state;
    }

    private ConflictFinder Finder(double part) => new(_columns, _limits, settings, stop, part);

    /// <summary>What prices prove cannot be kept together; null where they do not.</summary>
    private ProvenConflict? Shortfall() => stop.IsSet() ? null : Finder(1).Priced(Pace("proving", ProvingEnds));

    /// <summary>What few groups around the misses of a plan cannot keep together; null where nothing of the kind was found.</summary>
    private ProvenConflict? Nearby(PlanState state, double part)
    {
        if (stop.IsSet())
            return null;
        Pace("proving", ProvingEnds)(1);
        return Finder(part).Nearby([.. state.Choice]);
    }

    /// <summary>Looks for a plan that misses nothing, whatever its value.</summary>
    private bool Repair(PlanState state, SeededRandom random)
    {
        if (stop.IsSet())
            return state.IsFeasible;
        var all = new CandidateColumns(_columns, _prices, double.PositiveInfinity, settings.Threads);
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
        if (state.IsFeasible && stop.IsSet())
            return true;
        double spread = _model.Spread;
        int[] start = [.. state.Choice];
        state.Aim(Objective.Value(_limits, _model.MeanAmount, _prices, spread));
        int groups = Math.Max(1, _columns.GroupCount);
        long moves = settings.SearchMovesFor(groups);
        // What few moves a group cannot cool again they must not heat.
        double hot = Math.Min(Hottest, HotAtThousand * Math.Sqrt(1000.0 / groups)) * Math.Min(1, moves / (MovesToCool * groups));
        CandidateColumns near = CandidateHeats * hot <= CandidateRegret ? Near : new(_columns, _prices, CandidateHeats * hot * spread, settings.Threads);
        var annealing = new Annealing(state, near, random);
        var pace = Pace("searching", ends);
        annealing.Run(moves, hot * spread, ColdPart * hot * spread, MostLoss, done =>
        {
            if (double.IsFinite(annealing.BestScore))
                _clock.Value = annealing.BestScore;
            return ReachedGap(annealing.BestScore) ? 1 : pace(done);
        });
        bool found = double.IsFinite(annealing.BestScore);
        state.Load(found ? annealing.Best : start);
        return found;
    }

    /// <summary>Mends what the plan loses against the price bound.</summary>
    private void Mend(PlanState state, SeededRandom random, long nodes, double heat, double ends)
    {
        if (state.IsFeasible && stop.IsSet())
            return;
        var objective = Objective.Value(_limits, _model.MeanAmount, _prices, _model.Spread);
        state.Aim(objective);
        var losses = new RowLosses(_limits, _prices, objective);
        var mending = new Mending(state, Near, losses, LeastMend * _model.Spread, random, settings.Threads);
        bool wasFeasible = state.IsFeasible, isHurried = stop.IsSet();
        var pace = Pace("mending", ends);
        mending.Run(nodes, heat * _model.Spread, (done, best) =>
        {
            if (!wasFeasible)
                return state.IsFeasible ? 1 : isHurried ? done : pace(done);
            _clock.Value = best;
            return ReachedGap(best) ? 1 : pace(done);
        });
        if (state.IsFeasible)
            _clock.Value = state.Value();
    }

    // A search that cools as the clock goes uses all the time it is given.
    private long PatientNodes(long nodes) => settings is { TimeLimit: not null, MendingNodes: null } ? long.MaxValue : nodes;

    private bool ReachedGap(double value) => AllocationResult.GapOf(value, Math.Max(value, _bounds.Least)) <= settings.GapTarget;

    private Func<double, double> Pace(string stage, double ends) => _clock.Pace(stage, ends);

    private AllocationResult Result(PlanState state, ProvenConflict? conflict, CoreStage? core)
    {
        state.Renew();
        LossIdentity.Assert(state, _model.Terms, _prices, _bounds.Prices);
        double? value = state.IsFeasible ? state.Value() : null;
        (double bound, BoundSource source) = _bounds.Published(value, core?.Bound);
        bool noPlan = conflict is not null || (core is { NoPlan: true } && value is null);
        double gap = value is double v ? AllocationResult.GapOf(v, bound) : double.PositiveInfinity;
        return new AllocationResult
        {
            Status = gap <= AllocationResult.OptimalGap ? PlanStatus.Optimal
                : value is not null ? PlanStatus.Feasible
                : noPlan ? PlanStatus.Infeasible : PlanStatus.Unknown,
            Stopped = gap <= Math.Max(settings.GapTarget, AllocationResult.OptimalGap) || noPlan ? StopReason.Gap : stop.Reason ?? StopReason.Iterations,
            Value = value,
            PriceBound = _bounds.Prices,
            Certificate = _bounds.Certificate,
            Bound = bound,
            BoundFrom = conflict?.From ?? (noPlan ? BoundSource.CpSat : source),
            Choice = _columns.PositionsOf(state.Choice),
            Prices = _prices,
            Rows = _limits.Read(state.Used, _prices),
            Repeatable = !_clock.Hurried && stop.Reason is null && core is not { Repeatable: false },
            CoreFailures = core is null && settings.Core is { Problem: not null } ? ["It was planned without OR-Tools."] : core?.Failures ?? [],
            ConflictMembers = conflict is null ? [] : [.. conflict.Members.Members],
            IsIrreducible = conflict is { IsIrreducible: true },
            Proof = conflict?.Proof,
        };
    }
}
