namespace SkillsGap.Host.Matching;

/// <summary>What a thread reuses from person to person.</summary>
internal sealed class MatchWorkspace(int skills, int roles, int top)
{
    private readonly int[] best = new int[top];

    public double[] Levels { get; } = new double[skills];

    public double[] Ready { get; } = new double[skills];

    public int[] Sources { get; } = new int[skills];

    public double[] Fit { get; } = new double[roles];

    public double[] Reach { get; } = new double[roles];

    /// <summary>The places of the largest scores, the largest first, of equals the first.</summary>
    public ReadOnlySpan<int> Best(ReadOnlySpan<double> scores)
    {
        var count = 0;
        for (var role = 0; role < scores.Length; role++)
        {
            var score = scores[role];
            if (count == best.Length && (count == 0 || score <= scores[best[count - 1]])) continue;
            var at = count < best.Length ? count++ : count - 1;
            for (; at > 0 && score > scores[best[at - 1]]; at--) best[at] = best[at - 1];
            best[at] = role;
        }

        return best.AsSpan(0, count);
    }
}
