namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// One move: a group takes a column, and while a row is over its limit, the member whose leaving costs least moves elsewhere or to
/// nothing. The move is made on the state; the caller keeps it or takes it back.
/// </summary>
internal sealed class EjectionMove(PlanState state, CandidateColumns candidates, SeededRandom random)
{
    private const int MostEjections = 4, MembersLookedAt = 6;

    private readonly (int Group, int Column)[] _undo = new (int, int)[MostEjections + 1];
    private int _made;

    /// <summary>Makes the move; gives the change of score, or −∞ where the rows could not be relieved.</summary>
    public double Make(int group, int column)
    {
        _made = 0;
        double change = Change(group, column);
        if (column < 0)
            return change;
        Columns columns = state.Columns;
        for (int e = columns.UseStart[column]; e < columns.UseStart[column + 1]; e++)
        {
            int row = columns.UseRow[e];
            while (state.IsOver(row))
            {
                if (_made > MostEjections)
                    return double.NegativeInfinity;
                double ejected = Eject(row, group);
                if (double.IsNegativeInfinity(ejected))
                    return ejected;
                change += ejected;
            }
        }
        return change;
    }

    /// <summary>Takes the whole move back.</summary>
    public void TakeBack()
    {
        while (_made > 0)
        {
            (int group, int column) = _undo[--_made];
            state.Set(group, column);
        }
    }

    private double Change(int group, int column)
    {
        _undo[_made++] = (group, state.Choice[group]);
        return state.Set(group, column);
    }

    private double Eject(int row, int protectedGroup)
    {
        ReadOnlySpan<int> members = state.MembersOf(row);
        int looks = Math.Min(MembersLookedAt, members.Length), at = random.Below(members.Length);
        int bestGroup = -1, bestColumn = -1;
        double most = double.NegativeInfinity;
        for (int k = 0; k < looks; k++, at = at + 1 == members.Length ? 0 : at + 1)
        {
            int group = members[at];
            if (group == protectedGroup)
                continue;
            (int column, double change) = state.BestOther(group, candidates.Of(group), orSame: false);
            if (change > most)
                (bestGroup, bestColumn, most) = (group, column, change);
        }
        return bestGroup < 0 ? double.NegativeInfinity : Change(bestGroup, bestColumn);
    }
}
