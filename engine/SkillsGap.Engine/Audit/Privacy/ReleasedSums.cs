namespace SkillsGap.Engine.Audit.Privacy;

/// <summary>
/// Sums over groups of people that are released, such that no combination of them, with whatever weights, is about fewer than k people.
/// </summary>
/// <remarks>
/// The combinations are a linear space; the people on whom one weighs something are those it is about. k sets of <see cref="Witnesses"/> without a person in
/// common are kept. Let a new group g be given and suppose some g − r, r a combination of released sums, is about fewer than k people. Then at least one
/// set has none of them. On that set g − r weighs nothing, and only one such combination exists for it: its residual. So g is safe if and only if
/// all k residuals are about k people or more (or about nobody: then g says nothing new). This is one-step decoding of a linear code with k − 1 errors.
/// A new sum needs one new witness in each set; where these cannot be had, the group is held back although it might be safe: so there are never more
/// independent sums than one for every k people.
/// Weights are taken modulo the prime 2⁶¹ − 1, where a combination about few people stays one. Sums that depend on each other there and nowhere
/// else would mislead it; that takes a determinant of zeros and ones that is a multiple of the prime.
/// </remarks>
internal sealed class ReleasedSums
{
    private readonly Membership _membership;
    private readonly int _smallest;
    private readonly Witnesses[] _sets;
    private readonly int[] _free, _seen;
    private int _now;

    /// <summary>Nothing is released yet.</summary>
    /// <param name="membership">Who is in which group.</param>
    /// <param name="sides">Sides, at least 1; a combination has to be about enough people on each of them.</param>
    /// <param name="smallest">k, the fewest people of a side that a combination may be about.</param>
    public ReleasedSums(Membership membership, int sides, int smallest)
    {
        (_membership, _smallest) = (membership, smallest);
        _sets = [.. Enumerable.Range(0, sides * smallest).Select(set => new Witnesses(membership, set % sides))];
        _free = [.. membership.Sizes];
        _seen = new int[membership.Sizes.Length];
    }

    /// <summary>Releases the sum over a group if that is safe, or says nothing that was not known.</summary>
    /// <param name="group">The group.</param>
    /// <returns>Whether it may be shown.</returns>
    public bool TryRelease(int group)
    {
        var residuals = new Dictionary<int, ulong>[_sets.Length];
        var candidates = new List<int>[_sets.Length];
        var known = 0;
        for (var set = 0; set < _sets.Length; set++)
        {
            residuals[set] = _sets[set].Residual(group);
            (candidates[set], var people, var isEmpty) = About(_sets[set], residuals[set], group);
            if (!isEmpty && people < _smallest) return false;
            if (isEmpty) known++;
        }

        if (known == _sets.Length) return true;
        if (NewWitnesses(candidates) is not { } cells) return false;
        for (var set = 0; set < _sets.Length; set++)
        {
            _sets[set].Add(residuals[set], cells[set]);
            _free[cells[set]]--;
        }

        return true;
    }

    /// <summary>Whether the sum over a group follows from those released.</summary>
    public bool Knows(int group)
    {
        var residual = _sets[0].Residual(group);
        return residual.Keys.Order().Prepend(group).SelectMany(of => _membership.CellsOf[of]).All(cell => _sets[0].Weight(residual, cell) == 0);
    }

    // The cells with people who could be witnesses, until there are enough to choose from; the people of the set's side on whom the combination
    // weighs something; and whether it weighs nothing on anybody.
    private (List<int> Cells, int People, bool IsEmpty) About(Witnesses set, Dictionary<int, ulong> combination, int group)
    {
        List<int> cells = [];
        var (people, free, isEmpty) = (0, 0, true);
        _now++;
        foreach (var of in combination.Keys.Order().Prepend(group))
        {
            foreach (var cell in _membership.CellsOf[of])
            {
                if (_seen[cell] == _now) continue;
                _seen[cell] = _now;
                if (set.Weight(combination, cell) == 0) continue;
                isEmpty = false;
                if (_membership.SideOf[cell] != set.Side) continue;
                people += _membership.Sizes[cell];
                free += _free[cell];
                if (_free[cell] > 0) cells.Add(cell);
                if (people >= _smallest && free >= _sets.Length) return (cells, people, isEmpty);
            }
        }

        return (cells, people, isEmpty);
    }

    // One free person for each set (Kuhn's augmenting paths), or null where there are too few.
    private int[]? NewWitnesses(List<int>[] candidates)
    {
        var chosen = new int[candidates.Length];
        Dictionary<int, List<int>> takers = [];
        for (var set = 0; set < candidates.Length; set++)
        {
            if (!Take(set, [])) return null;
        }

        return chosen;

        bool Take(int set, HashSet<int> tried)
        {
            foreach (var cell in candidates[set].Where(tried.Add))
            {
                if (!takers.TryGetValue(cell, out var others)) takers[cell] = others = [];
                var given = others.Count < _free[cell] ? -1 : others.FindIndex(other => Take(other, tried));
                if (others.Count >= _free[cell] && given < 0) continue;
                if (given >= 0) others.RemoveAt(given);
                others.Add(set);
                chosen[set] = cell;
                return true;
            }

            return false;
        }
    }
}
