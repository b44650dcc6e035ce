namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// Mends a plan wherever it loses against the price bound: every group with a regret and every row that loses is the start of a
/// <see cref="ChainSearch"/>, first with little effort and then with more. Searches run side by side on the plan as it is, in batches; chains that
/// were found are taken in the order of their starts as far as they still hold, so that the result does not depend on the threads.
/// </summary>
internal sealed class Mending
{
    private const int Batch = 64;

    private readonly PlanState _plan;
    private readonly CandidateColumns _candidates;
    private readonly RowLosses _losses;
    private readonly double[] _regret;
    private readonly double _least;
    private readonly int _threads;
    private readonly ChainSearch[] _workers;
    private readonly (int Group, int Column)[][] _found = new (int, int)[Batch][];

    public Mending(PlanState plan, CandidateColumns candidates, RowLosses losses, double least, int threads)
    {
        (_plan, _candidates, _losses, _least, _threads) = (plan, candidates, losses, least, threads);
        _regret = new double[plan.Choice.Length];
        for (int g = 0; g < _regret.Length; g++)
            _regret[g] = candidates.RegretOf(g, plan.Choice[g]);
        _workers = [.. Enumerable.Range(0, threads).Select(_ => new ChainSearch(plan, candidates, losses, _regret, least))];
    }

    public long Nodes => _workers.Sum(w => w.Nodes);

    /// <summary>One pass over all starts; how many chains were taken.</summary>
    /// <param name="mostNodes">Effort of each start.</param>
    /// <param name="seed">Seed of the pass.</param>
    /// <param name="pace">Told the part that is done; 1 ends it.</param>
    public int Pass(int mostNodes, ulong seed, Func<double, double> pace)
    {
        int[] starts = Starts();
        int taken = 0;
        for (int first = 0; first < starts.Length && pace((double)first / starts.Length) < 1; first += Batch)
        {
            int count = Math.Min(Batch, starts.Length - first), next = -1, from = first;
            void Work(int worker)
            {
                for (int k; (k = Interlocked.Increment(ref next)) < count;)
                    _found[k] = Search(_workers[worker], starts[from + k], mostNodes, unchecked(seed * 1_000_003 + (ulong)(from + k)));
            }
            if (_threads == 1)
                Work(0);
            else
                Parallel.For(0, _threads, new ParallelOptions { MaxDegreeOfParallelism = _threads }, Work);
            for (int k = 0; k < count; k++)
                taken += _found[k].Length > 0 && Take(_found[k]) ? 1 : 0;
        }
        return taken;
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

    private static (int Group, int Column)[] Search(ChainSearch worker, int start, int mostNodes, ulong seed)
    {
        bool found = start >= 0 ? worker.FromGroup(start, mostNodes, seed) : worker.FromRow(~start, mostNodes, seed);
        return found ? worker.Chain.ToArray() : [];
    }

    private bool Take((int Group, int Column)[] chain)
    {
        Span<int> before = stackalloc int[chain.Length];
        double score = _plan.Score;
        for (int k = 0; k < chain.Length; k++)
        {
            before[k] = _plan.Choice[chain[k].Group];
            _plan.Set(chain[k].Group, chain[k].Column);
        }
        bool holds = _plan.Score > score;
        foreach ((int group, int column) in chain)
            if (column >= 0)
                foreach (int row in _plan.Columns.RowsOf(column))
                    holds &= !_plan.IsOver(row);
        if (!holds)
            for (int k = chain.Length - 1; k >= 0; k--)
                _plan.Set(chain[k].Group, before[k]);
        foreach ((int group, _) in chain)
            _regret[group] = _candidates.RegretOf(group, _plan.Choice[group]);
        return holds;
    }
}
