using SkillsGap.Engine.Planning.Core;
using SkillsGap.Engine.Planning.Search;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Planning;

/// <summary>
/// What the exact core does for one run: a small problem it solves whole, of any plan it solves parts again, and of a small problem it proves a
/// bound. Of its plans only what the doubles here confirm is believed.
/// </summary>
internal sealed class CoreStage
{
    private const int FirstSize = 200, LeastSize = 8, LargestSize = 600;

    // A core that gives no answer so often in a row will give none, and each may take as long as a call may.
    private const int MostSilent = 3;
    private const double Grow = 1.4, Shrink = 0.75;

    // Room for the rounding of the sums that regrets are compared with.
    private const double Rounding = 1e-9;

    private readonly AllocationProblem _problem;
    private readonly ExactCore _core;
    private readonly ulong _seed;
    private readonly PlanState _state;
    private readonly double _priceBound;
    private readonly Regrets _regrets;
    private readonly StopSignal _stop;
    private readonly List<string> _failures = [];

    /// <param name="problem">The problem.</param>
    /// <param name="core">The core.</param>
    /// <param name="seed">Seed of its calls.</param>
    /// <param name="state">The plan, which is changed in place.</param>
    /// <param name="regrets">Regret of each choice, by prices.</param>
    /// <param name="priceBound">What those prices prove.</param>
    /// <param name="stop">Ends the calls.</param>
    public CoreStage(
        AllocationProblem problem, ExactCore core, ulong seed, PlanState state, Regrets regrets, double priceBound, StopSignal stop)
    {
        (_problem, _core, _seed, _state, _regrets, _priceBound, _stop) = (problem, core, seed, state, regrets, priceBound, stop);
    }

    /// <summary>No plan is worth more than this and the plan that is held; null where nothing is proven.</summary>
    public double? Bound { get; private set; }

    /// <summary>Whether it is proven that there is no plan.</summary>
    public bool NoPlan { get; private set; }

    /// <summary>Whether all its calls would answer the same again.</summary>
    public bool Repeatable { get; private set; } = true;

    /// <summary>What went wrong, each thing once.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>Solves the whole problem; true if nothing better is left to find.</summary>
    public bool SolveWhole()
    {
        CoreAnswer answer = _core.Plan(
            _problem, FreeGroups.All(_problem.Columns), _state.Choice, _state.IsFeasible, Limit(), _seed, CoreEffort.Whole, _stop);
        Note(answer);
        Take(answer);
        return answer.Status is CpStatus.Optimal or CpStatus.Infeasible;
    }

    /// <summary>Bounds the value of any plan.</summary>
    public void Prove()
    {
        CoreAnswer answer = _core.Prove(_problem, _state.IsFeasible ? [.. _state.Choice] : null, Limit(), _seed, _stop);
        Note(answer);
        (Bound, NoPlan) = (answer.Bound, answer.Status == CpStatus.Infeasible);
    }

    /// <summary>Solves parts of a plan again, larger ones while they are solved to the end and smaller ones when not, until
    /// <paramref name="goOn"/>, told how many were solved and how many of the last in a row brought nothing, says no.</summary>
    public void SolveParts(CandidateColumns candidates, SeededRandom random, Func<int, int, bool> goOn)
    {
        var parts = new Neighbourhoods(_state, candidates, _regrets, random);
        // Each kind finds its own size: parts whose groups compete for little are solved at once, however large.
        double[] size = new double[Neighbourhoods.Kinds];
        Array.Fill(size, Math.Min(FirstSize, Math.Max(LeastSize, _state.Choice.Length / 2)));
        int idle = 0, silent = 0;
        for (int done = 0; _core.Problem is null && silent < MostSilent && goOn(done, idle); done++)
        {
            int kind = done % Neighbourhoods.Kinds;
            int[] groups = parts.Pick(kind, (int)size[kind]);
            CoreAnswer answer = _core.Plan(
                _problem, Near(candidates, groups), _state.Choice, true, null, unchecked(_seed + (ulong)done), CoreEffort.Part, _stop);
            Note(answer);
            idle = Take(answer) ? 0 : idle + 1;
            silent = answer.Status == CpStatus.None ? silent + 1 : 0;
            size[kind] = Math.Clamp(size[kind] * (answer.Status == CpStatus.Optimal ? Grow : Shrink), LeastSize, LargestSize);
        }
    }

    /// <summary>Takes over a better plan; whether it was one.</summary>
    private bool Take(CoreAnswer answer)
    {
        if (answer.Choice is null)
            return false;
        int[] before = [.. _state.Choice];
        double value = _state.IsFeasible ? _state.Value() : double.NegativeInfinity;
        _state.Load(answer.Choice);
        if (_state.IsFeasible && _state.Value() > value)
            return true;
        _state.Load(before);
        return false;
    }

    /// <summary>What a plan no worse than the one held may give up; null without one. Only a whole problem gains by it: what a part may give up
    /// says little.</summary>
    private RegretLimit? Limit()
    {
        if (!_state.IsFeasible)
            return null;
        double value = _state.Value(), most = _priceBound - value + Rounding * (Math.Abs(_priceBound) + Math.Abs(value));
        return most > 0 ? new RegretLimit(_regrets, most) : null;
    }

    private FreeGroups Near(CandidateColumns candidates, int[] groups) => new(groups, [.. groups.Select(group =>
    {
        ReadOnlySpan<int> near = candidates.Of(group);
        int now = _state.Choice[group];
        return now < 0 || near.Contains(now) ? near.ToArray() : [now, .. near];
    })]);

    private void Note(CoreAnswer answer)
    {
        Repeatable &= answer.Repeatable;
        if (answer.Failure.Length > 0 && !_stop.Cancellation.IsCancellationRequested && !_failures.Contains(answer.Failure))
            _failures.Add(answer.Failure);
    }
}
