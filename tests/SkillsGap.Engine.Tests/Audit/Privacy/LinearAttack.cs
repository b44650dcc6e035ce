namespace SkillsGap.Engine.Tests.Audit.Privacy;

/// <summary>
/// Somebody who knows who is in which group and has the sums over groups: solves for as few people as possible. Elimination is exact, modulo a prime of its
/// own; columns are gone through in many orders, since what tells of few people shows as a short row when one of them is a pivot and the others are not.
/// </summary>
internal sealed class LinearAttack(IReadOnlyList<bool[]> groups, IReadOnlyList<double> sums)
{
    private const long Prime = 2_147_483_629;

    /// <summary>The sets of fewer than k people that a combination of the sums is about.</summary>
    public IReadOnlyList<int[]> Tell(int k, int orders, int seed)
    {
        var random = new Random(seed);
        int[] order = [.. Enumerable.Range(0, groups[0].Length)];
        var found = new Dictionary<string, int[]>();
        for (var turn = 0; turn < orders; turn++)
        {
            foreach (var row in Reduced(order))
            {
                int[] about = [.. Enumerable.Range(0, row.Length).Where(person => row[person] != 0)];
                if (about.Length > 0 && about.Length < k) found.TryAdd(string.Join(' ', about.Order()), about);
            }

            random.Shuffle(order);
        }

        return [.. found.Values];
    }

    /// <summary>All pairs of sums of which one contains the other, or whose people differ by fewer than k: the people in whom they differ.</summary>
    public IEnumerable<int[]> Differences(int k) =>
        from a in groups
        from b in groups
        where a != b
        let differ = Enumerable.Range(0, a.Length).Where(person => a[person] != b[person]).ToArray()
        where differ.Length > 0 && differ.Length < k
        select differ;

    /// <summary>The value of each person who alone is the difference of two groups.</summary>
    public IEnumerable<(int Person, double Value)> Values() =>
        from a in Enumerable.Range(0, groups.Count)
        from b in Enumerable.Range(0, groups.Count)
        let more = Enumerable.Range(0, groups[a].Length).Where(person => groups[a][person] && !groups[b][person]).Take(2).ToArray()
        where more.Length == 1 && !Enumerable.Range(0, groups[a].Length).Any(person => groups[b][person] && !groups[a][person])
        select (more[0], sums[a] - sums[b]);

    private long[][] Reduced(int[] order)
    {
        var table = groups.Select(group => group.Select(isIn => isIn ? 1L : 0L).ToArray()).ToArray();
        var rank = 0;
        foreach (var column in order)
        {
            var pivot = Array.FindIndex(table, rank, row => row[column] != 0);
            if (pivot < 0) continue;
            (table[rank], table[pivot]) = (table[pivot], table[rank]);
            var inverse = Power(table[rank][column], Prime - 2);
            for (var c = 0; c < table[rank].Length; c++) table[rank][c] = table[rank][c] * inverse % Prime;
            foreach (var row in table.Where((row, r) => r != rank && row[column] != 0))
            {
                var times = Prime - row[column];
                for (var c = 0; c < row.Length; c++)
                {
                    if (table[rank][c] != 0) row[c] = (row[c] + (times * table[rank][c])) % Prime;
                }
            }

            if (++rank == table.Length) break;
        }

        return table;
    }

    private static long Power(long a, long exponent)
    {
        var result = 1L;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) result = result * a % Prime;
            a = a * a % Prime;
        }

        return result;
    }
}
