using System.Numerics;

namespace SkillsGap.Engine.Tests.Audit.Privacy;

/// <summary>
/// Somebody who has the sums of groups and works out what they say about few people. Shares no code with the suppression: fractions, not residues.
/// </summary>
internal static class Attacker
{
    /// <summary>Whether some combination of the sums, not all zero, weighs something on these people and nothing on all others.</summary>
    /// <param name="groups">[sum] Whether each person is in it.</param>
    /// <param name="people">The people.</param>
    public static bool CanTellOf(IReadOnlyList<bool[]> groups, IReadOnlyCollection<int> people)
    {
        // It is there if leaving these people out makes the sums dependent that were not.
        var others = groups.Select(group => group.Where((_, person) => !people.Contains(person)).ToArray()).ToList();
        return Rank(others) < Rank(groups);
    }

    /// <summary>Rank over the fractions, by elimination without division (Bareiss 1968).</summary>
    public static int Rank(IReadOnlyList<bool[]> rows)
    {
        var table = rows.Select(row => row.Select(isIn => isIn ? BigInteger.One : BigInteger.Zero).ToArray()).ToArray();
        var (rank, last) = (0, BigInteger.One);
        for (var column = 0; rank < table.Length && column < table[0].Length; column++)
        {
            var pivot = Array.FindIndex(table, rank, row => !row[column].IsZero);
            if (pivot < 0) continue;
            (table[rank], table[pivot]) = (table[pivot], table[rank]);
            for (var row = rank + 1; row < table.Length; row++)
            {
                for (var c = column + 1; c < table[0].Length; c++)
                    table[row][c] = ((table[rank][column] * table[row][c]) - (table[row][column] * table[rank][c])) / last;
                table[row][column] = BigInteger.Zero;
            }

            last = table[rank++][column];
        }

        return rank;
    }

    /// <summary>All sets of fewer than k of the people.</summary>
    public static IEnumerable<List<int>> SmallSets(int people, int k)
    {
        List<List<int>> last = [[]];
        for (var size = 1; size < k; size++)
        {
            last = [.. last.SelectMany(set => Enumerable.Range(set.Count == 0 ? 0 : set[^1] + 1, people - (set.Count == 0 ? 0 : set[^1] + 1))
                .Select(next => (List<int>)[.. set, next]))];
            foreach (var set in last) yield return set;
        }
    }
}
