using SkillsGap.Kernels;

namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// One compound move. A group takes a column; while a row is then over its limit, the member whose leaving costs least moves elsewhere or
/// to nothing; where a row has fallen below its lower limit, another group is recruited for it; and of what became free, one row is offered
/// to others. The move is made on the state; the caller keeps it or takes it back.
/// </summary>
internal sealed class EjectionMove(PlanState state, CandidateColumns candidates, SeededRandom random)
{
    private const int MostChanges = 8, MembersLookedAt = 6, RecruitsLookedAt = 8, OffersLookedAt = 4;

    private readonly (int Group, int Column)[] _undo = new (int, int)[MostChanges];
    private int _made;

    /// <summary>Makes the move; gives the change of score, or −∞ where the rows could not be relieved.</summary>
    public double Make(int group, int column)
    {
        _made = 0;
        double change = Change(group, column);
        if (column >= 0)
            change += Relieve(column, group);
        int relieved = _made;
        for (int k = 0; k < relieved && !double.IsNegativeInfinity(change); k++)
            if (_undo[k].Column >= 0)
                change += Reinforce(_undo[k].Column, group);
        int freed = _undo[random.Below(relieved)].Column;
        if (freed >= 0 && _made < MostChanges && !double.IsNegativeInfinity(change))
            change += Offer(freed, group);
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

    /// <summary>Ejects members from the column's rows until none is over its limit.</summary>
    private double Relieve(int column, int kept)
    {
        double change = 0;
        foreach (int row in state.Columns.RowsOf(column))
            while (state.IsOver(row))
            {
                double ejected = _made < MostChanges ? Eject(row, kept) : double.NegativeInfinity;
                if (double.IsNegativeInfinity(ejected))
                    return ejected;
                change += ejected;
            }
        return change;
    }

    private double Eject(int row, int kept)
    {
        ReadOnlySpan<int> members = state.MembersOf(row);
        int looks = Math.Min(MembersLookedAt, members.Length), at = random.Below(members.Length);
        int bestGroup = -1, bestColumn = -1;
        double most = double.NegativeInfinity;
        for (int k = 0; k < looks; k++, at = at + 1 == members.Length ? 0 : at + 1)
        {
            int group = members[at];
            if (group == kept)
                continue;
            (int column, double change) = state.BestOther(group, candidates.Of(group));
            if (change > most)
                (bestGroup, bestColumn, most) = (group, column, change);
        }
        return bestGroup < 0 ? double.NegativeInfinity : Change(bestGroup, bestColumn);
    }

    /// <summary>Recruits for the rows of a column given up that are now short.</summary>
    private double Reinforce(int column, int kept)
    {
        double change = 0;
        foreach (int row in state.Columns.RowsOf(column))
            if (state.IsShort(row) && _made < MostChanges)
                change += Recruit(row, kept, RecruitsLookedAt);
        return change;
    }

    private double Offer(int column, int kept)
    {
        ReadOnlySpan<int> rows = state.Columns.RowsOf(column);
        return rows.IsEmpty ? 0 : Recruit(rows[random.Below(rows.Length)], kept, OffersLookedAt);
    }

    /// <summary>Looks at some candidates that use the row and makes the change that adds most, if any adds.</summary>
    private double Recruit(int row, int kept, int looks)
    {
        ReadOnlySpan<int> users = candidates.UsersOf(row);
        int bestGroup = -1, bestColumn = -1;
        double most = 0;
        for (int k = 0; k < looks && !users.IsEmpty; k++)
        {
            (int group, int column) = candidates.At(users[random.Below(users.Length)]);
            if (group == kept || state.Choice[group] == column)
                continue;
            (_, double change) = state.BestOther(group, [column], orNothing: false);
            if (change > most)
                (bestGroup, bestColumn, most) = (group, column, change);
        }
        return bestGroup < 0 ? 0 : Change(bestGroup, bestColumn);
    }
}
