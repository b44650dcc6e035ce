namespace SkillsGap.Engine.Data.Building;

/// <summary>The word somebody probably meant.</summary>
internal static class Nearest
{
    // Enough for every catalogue; among more people than this an id is looked up, not guessed.
    private const int MostCandidates = 20_000;

    /// <summary>"Did you mean …?" where a candidate is close, else <paramref name="otherwise"/>.</summary>
    public static string Cure(string word, IEnumerable<string> candidates, string otherwise) =>
        To(word, candidates) is string near ? $"Did you mean '{near}'?" : otherwise;

    /// <summary>
    /// The candidate with the fewest edits (a letter put in, left out, changed, or swapped with its neighbour; case aside), the first of
    /// them, if that is no more than a third of the word; else null.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        string wanted = word.Trim().ToLowerInvariant();
        int best = Math.Max(1, wanted.Length / 3) + 1;
        string? nearest = null;
        foreach (string candidate in candidates.Take(MostCandidates))
        {
            if (Math.Abs(candidate.Length - wanted.Length) >= best)
                continue;
            int edits = Edits(wanted, candidate.ToLowerInvariant());
            if (edits < best)
                (best, nearest) = (edits, candidate);
        }
        return nearest;
    }

    // Optimal string alignment distance.
    private static int Edits(string a, string b)
    {
        int[] before = [], last = new int[b.Length + 1], row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last, row) = (last, row, i > 1 ? before : new int[b.Length + 1]);
        }
        return last[b.Length];
    }
}
