using SkillsGap.Kernels;

namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// Mends a plan wherever it loses against the price bound: every group with a regret and every row that loses is the start of a
/// <see cref="ChainSearch"/>. At first chains may lose a little too, ever less (simulated annealing over chains); then only gains count, and each
/// start gets more effort once a pass over all of them brings little. Searches run side by side on the plan as it is, in batches; what they found
/// is taken in the order of the starts as far as it still holds, so that the result does not depend on the threads.
/// </summary>
internal sealed class Mending
{
    private const int Batch = 64, SmallBatch = 8, FirstNodes = 30, MostNodes = 25_000, MoreNodes = 3;
    private const double WarmPart = 0.7, LittleGain = 2e-5;

    private readonly PlanState _plan;
    private readonly CandidateColumns _candidates;
    private readonly RowLosses _losses;
    private readonly SeededRandom _random;
    private readonly double[] _regret;
    private readonly double _least;
    private readonly ChainSearch[] _workers;
    private readonly (int Group, int Column)[][] _found = new (int, int)[Batch][];
    private readonly double[] _enough = new double[Batch];
    private readonly int[] _best;
    private double _bestScore;
    private long _started;
    private bool _bestIsFeasible;

    /// <param name="plan">The plan, which is changed in place.</param>
    /// <param name="candidates">What may be changed to.</param>
    /// <param name="losses">What rows lose, by the same prices and objective.</param>
    /// <param name="least">The least gain worth a change.</param>
    /// <param name="random">Where seeds come from.</param>
    /// <param name="threads">Threads to use.</param>
    public Mending(PlanState plan, CandidateColumns candidates, RowLosses losses, double least, SeededRandom random, int threads)
    {
        (_plan, _candidates, _losses, _least, _random) = (plan, candidates, losses, least, random);
        _regret = new double[plan.Choice.Length];
        for (int g = 0; g < _regret.Length; g++)
            _regret[g] = RegretOf(g);
        _workers = [.. Enumerable.Range(0, threads).Select(_ => new ChainSearch(plan, candidates, losses, _regret))];
        _best = [.. plan.Choice];
        (_bestScore, _bestIsFeasible) = (plan.Score, plan.IsFeasible);
    }

    // A start that leads nowhere, and a pass without one, is some effort too, or there would be no end.
    private long Nodes => _started + _workers.Sum(worker => worker.Nodes);

    /// <summary>Passes over all starts until the nodes are used up, the pace says 1, or nothing is found any more. The plan is then the best met.</summary>
    /// <param name="nodes">Effort of all.</param>
    /// <param name="temperature">What a chain may lose at first, typically, in units of the score; 0 for gains alone.</param>
    /// <param name="pace">Told the part that is done and the best score, tells the part of the work that counts as done; 1 ends it.</param>
    public void Run(long nodes, double temperature, Func<double, double, double> pace)
    {
        int each = FirstNodes;
        double done = 0;
        double Asked()
        {
            // The end of a pass may be far, and what was asked for reached before.
            KeepIfBest();
            return done = pace(Math.Min(1, (double)Nodes / Math.Max(1, nodes)), _bestScore);
        }
        while (Asked() < 1 && each <= MostNodes)
        {
            double warm = temperature * Math.Max(0, 1 - done / WarmPart), before = _plan.Score;
            bool any = Pass(each, warm, () => Asked() < 1);
            KeepIfBest();
            if (warm == 0 && (!any || _plan.Score - before < LittleGain * Math.Abs(before)))
                each *= MoreNodes;
        }
        _plan.Load(_best);
    }

    private bool Pass(int nodes, double temperature, Func<bool> goOn)
    {
        int[] starts = Starts();
        _started += starts.Length + 1;
        ulong seed = _random.Next();
        bool any = false;
        // Between two batches somebody may want to stop.
        int batch = Math.Max(SmallBatch, Math.Min(Batch, Batch * 16 * FirstNodes / nodes));
        for (int first = 0; first < starts.Length && goOn(); first += batch)
        {
            int count = Math.Min(batch, starts.Length - first), next = -1, from = first;
            for (int k = 0; k < count; k++)
                _enough[k] = temperature == 0 ? _least : _least + temperature * Math.Log(Math.Max(1e-12, _random.Unit()));
            void Work(int worker)
            {
                for (int k; (k = Interlocked.Increment(ref next)) < count;)
                    _found[k] = Search(_workers[worker], starts[from + k], nodes, unchecked(seed + (ulong)(from + k)), _enough[k]);
            }
            if (_workers.Length == 1)
                Work(0);
            else
                Parallel.For(0, _workers.Length, new ParallelOptions { MaxDegreeOfParallelism = _workers.Length }, Work);
            for (int k = 0; k < count; k++)
                any |= _found[k].Length > 0 && Take(_found[k], _enough[k]);
        }
        _plan.Renew();
        return any;
    }

    // What loses most first; groups as g, rows as ~i.
    private int[] Starts()
    {
        var starts = new List<(double Loss, int Start)>();
        for (int g = 0; g < _regret.Length; g++)
            if (_regret[g] > _least)
                starts.Add((-_regret[g], g));
        for (int i = 0; i < _plan.Limits.Count; i++)
            if (_losses.Of(i, _plan.Used[i]) is double loss && loss > _least && _candidates.UsersOf(i).Length > 0)
                starts.Add((-loss, ~i));
        starts.Sort();
        return [.. starts.Select(start => start.Start)];
    }

    private static (int Group, int Column)[] Search(ChainSearch worker, int start, int nodes, ulong seed, double enough)
    {
        bool found = start >= 0 ? worker.FromGroup(start, nodes, seed, enough) : worker.FromRow(~start, nodes, seed, enough);
        return found ? worker.Chain.ToArray() : [];
    }

    private bool Take((int Group, int Column)[] chain, double enough)
    {
        Span<int> before = stackalloc int[chain.Length];
        double score = _plan.Score;
        for (int k = 0; k < chain.Length; k++)
        {
            before[k] = _plan.Choice[chain[k].Group];
            _plan.Set(chain[k].Group, chain[k].Column);
        }
        bool holds = _plan.Score - score > enough;
        foreach ((int _, int column) in chain)
            if (column >= 0)
                foreach (int row in _plan.Columns.RowsOf(column))
                    holds &= !_plan.IsOver(row);
        if (!holds)
            for (int k = chain.Length - 1; k >= 0; k--)
                _plan.Set(chain[k].Group, before[k]);
        foreach ((int group, int _) in chain)
            _regret[group] = RegretOf(group);
        return holds;
    }

    private double RegretOf(int group) => Math.Min(_candidates.RegretOf(group, _plan.Choice[group]), _losses.OfMissing);

    private void KeepIfBest()
    {
        if (_plan.IsFeasible == _bestIsFeasible ? !(_plan.Score > _bestScore) : _bestIsFeasible)
            return;
        (_bestScore, _bestIsFeasible) = (_plan.Score, _plan.IsFeasible);
        _plan.Choice.CopyTo(_best, 0);
    }
}
