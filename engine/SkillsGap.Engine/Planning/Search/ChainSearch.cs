using SkillsGap.Kernels;

namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// Chains of changes found by depth-first search, in the manner of Lin and Kernighan (1973): from a group that gives something up, or a row
/// that loses, one change makes the next necessary (whoever is in the way leaves) or possible (what was freed is taken), and a chain is
/// followed only as long as what it gave up by prices is less than what it can still win. The plan itself is only read, so that many can search
/// at once; what a chain found depends on the plan, the start and the seed alone.
/// </summary>
internal sealed class ChainSearch
{
    private const int MostChanges = 9, MembersLookedAt = 48, UsersLookedAt = 256, StartersLookedAt = 2048, TriesOfRow = 16;
    private static readonly int[] Breadth = [12, 8, 6, 4, 3, 3, 2, 2, 2];

    private readonly PlanState _plan;
    private readonly CandidateColumns _candidates;
    private readonly RowLosses _losses;
    private readonly double[] _regret;
    private double _least;
    private readonly (int Group, int Column)[] _changes = new (int, int)[MostChanges];
    private readonly RowOverlay _rows;
    private SeededRandom _random = new(0);
    private int _made, _nodes, _mostNodes;

    /// <param name="plan">The plan, which is only read.</param>
    /// <param name="candidates">What may be changed to.</param>
    /// <param name="losses">What rows lose.</param>
    /// <param name="regret">Per group the regret of its choice, kept by the caller.</param>
    public ChainSearch(PlanState plan, CandidateColumns candidates, RowLosses losses, double[] regret)
    {
        (_plan, _candidates, _losses, _regret) = (plan, candidates, losses, regret);
        _rows = new RowOverlay(plan, losses);
    }

    /// <summary>The chain found last, each change of another group.</summary>
    public ReadOnlySpan<(int Group, int Column)> Chain => _changes.AsSpan(0, _made);

    /// <summary>Nodes of all searches so far.</summary>
    public long Nodes { get; private set; }

    /// <summary>Looks for a chain that begins with one group; whether there is one that gains enough.</summary>
    /// <param name="group">The group.</param>
    /// <param name="mostNodes">Effort of each first change.</param>
    /// <param name="seed">Of the choice among equals.</param>
    /// <param name="least">The gain to exceed; below 0 for a loss to be borne.</param>
    public bool FromGroup(int group, int mostNodes, ulong seed, double least)
    {
        Begin(mostNodes, seed, least);
        double regret = _regret[group];
        ReadOnlySpan<int> columns = _candidates.Of(group);
        ReadOnlySpan<double> regrets = _candidates.RegretsOf(group);
        for (int k = 0; k < columns.Length && regrets[k] < regret; k++)
            if (columns[k] != _plan.Choice[group] && Try(group, columns[k], regret - regrets[k]))
                return true;
        double nothing = _candidates.RegretOfNothing(group);
        return _plan.Choice[group] >= 0 && nothing < regret && Try(group, -1, regret - nothing);
    }

    /// <summary>Looks for a chain that begins with somebody who takes what is left of a row, otherwise like <see cref="FromGroup"/>.</summary>
    public bool FromRow(int row, int mostNodes, ulong seed, double least)
    {
        Begin(mostNodes, seed, least);
        double loss = _losses.Of(row, _plan.Used[row]);
        ReadOnlySpan<int> users = _candidates.UsersOf(row);
        int looks = Math.Min(users.Length, StartersLookedAt), at = _random.Below(users.Length);
        long end = Nodes + (long)TriesOfRow * mostNodes;
        for (int k = 0; k < looks && Nodes < end; k++, at = at + 1 == users.Length ? 0 : at + 1)
        {
            (int group, int column) = _candidates.At(users[at]);
            double gain = _regret[group] - _candidates.RegretAt(users[at]);
            if (gain + loss > _least && _plan.Choice[group] != column && Try(group, column, gain))
                return true;
        }
        return false;
    }

    private void Begin(int mostNodes, ulong seed, double least)
    {
        (_random, _mostNodes, _least) = (new SeededRandom(seed), mostNodes, least);
        Forget();
    }

    private void Forget()
    {
        _made = 0;
        _rows.Clear();
    }

    private bool Try(int group, int column, double gain)
    {
        _nodes = 0;
        double credit = Change(group, column);
        bool found = Follow(gain, credit);
        Nodes += _nodes;
        if (!found)
            Forget();
        return found;
    }

    /// <summary>Makes a change; gives the most that can be won of the rows it touches.</summary>
    private double Change(int group, int column)
    {
        double credit = _rows.Use(_plan.Choice[group], -1) + _rows.Use(column, 1);
        _changes[_made++] = (group, column);
        return credit;
    }

    /// <param name="gain">What the changes gained in regrets.</param>
    /// <param name="credit">The most that can be won of the rows touched.</param>
    private bool Follow(double gain, double credit)
    {
        if (++_nodes > _mostNodes)
            return false;
        (int row, bool isOver) = _rows.Broken();
        if (row < 0 && gain + _rows.Gained() > _least)
            return true;
        if (_made >= MostChanges)
            return false;
        Span<Step> best = stackalloc Step[Breadth[_made]];
        int count;
        if (row >= 0 && isOver)
            count = Leavers(row, gain + credit, best);
        else
        {
            if (row < 0)
                row = _rows.Freed(_least);
            count = row < 0 ? 0 : Takers(row, gain + credit, best);
        }
        (int made, (int, int) mark) = (_made, _rows.Mark);
        foreach ((_, double d, int group, int column) in best[..count])
        {
            double more = Change(group, column);
            if (gain + d + credit + more > _least && Follow(gain + d, credit + more))
                return true;
            _rows.TakeBack(mark);
            _made = made;
        }
        return false;
    }

    /// <summary>The members of a row over its limit that can leave it most cheaply.</summary>
    private int Leavers(int row, double room, Span<Step> best)
    {
        int count = 0;
        ReadOnlySpan<int> members = _plan.MembersOf(row);
        int looks = Math.Min(members.Length, MembersLookedAt), at = looks < members.Length ? _random.Below(members.Length) : 0;
        for (int m = 0; m < looks; m++, at = at + 1 == members.Length ? 0 : at + 1)
        {
            int group = members[at];
            if (Moved(group))
                continue;
            int now = _plan.Choice[group];
            double amount = Amount(now, row), regret = _regret[group];
            ReadOnlySpan<int> columns = _candidates.Of(group);
            ReadOnlySpan<double> regrets = _candidates.RegretsOf(group);
            for (int k = 0; k < columns.Length; k++)
            {
                double d = regret - regrets[k];
                if (room + d <= _least || count == best.Length && d < best[^1].Key)
                    break;
                if (columns[k] != now && Amount(columns[k], row) < amount)
                    Insert(best, ref count, Draw(d, group, columns[k]));
            }
            double nothing = regret - _candidates.RegretOfNothing(group);
            if (room + nothing > _least)
                Insert(best, ref count, Draw(nothing, group, -1));
        }
        return count;
    }

    /// <summary>The candidates that would take what is left of a row most cheaply.</summary>
    private int Takers(int row, double room, Span<Step> best)
    {
        int count = 0;
        ReadOnlySpan<int> users = _candidates.UsersOf(row);
        int looks = Math.Min(users.Length, UsersLookedAt), at = looks < users.Length ? _random.Below(users.Length) : 0;
        for (int k = 0; k < looks; k++, at = at + 1 == users.Length ? 0 : at + 1)
        {
            (int group, int column) = _candidates.At(users[at]);
            double d = _regret[group] - _candidates.RegretAt(users[at]);
            if (room + d <= _least || count == best.Length && d < best[^1].Key)
                continue;
            int now = _plan.Choice[group];
            if (now != column && !Moved(group) && Amount(column, row) - Amount(now, row) is double more && more > 0)
                Insert(best, ref count, Draw(d, group, column));
        }
        return count;
    }

    // Ties by group and column, so that the order in which they are met does not matter.
    private static void Insert(Span<Step> best, ref int count, Step step)
    {
        if (count == best.Length && !step.IsBefore(best[^1]))
            return;
        int k = count < best.Length ? count++ : count - 1;
        for (; k > 0 && step.IsBefore(best[k - 1]); k--)
            best[k] = best[k - 1];
        best[k] = step;
    }

    // Chance makes every search another one.
    private Step Draw(double gain, int group, int column) => new(gain * (0.5 + _random.Unit()), gain, group, column);

    private double Amount(int column, int row)
    {
        if (column < 0)
            return 0;
        int at = _plan.Columns.RowsOf(column).IndexOf(row);
        return at < 0 ? 0 : _plan.Columns.AmountsOf(column)[at];
    }

    private bool Moved(int group)
    {
        for (int k = 0; k < _made; k++)
            if (_changes[k].Group == group)
                return true;
        return false;
    }

    /// <summary>A change that may follow. Ties by group and column, so that the order in which they are met does not matter.</summary>
    private readonly record struct Step(double Key, double Gain, int Group, int Column)
    {
        public bool IsBefore(Step other) => Key != other.Key ? Key > other.Key : Group != other.Group ? Group < other.Group : Column < other.Column;
    }
}
