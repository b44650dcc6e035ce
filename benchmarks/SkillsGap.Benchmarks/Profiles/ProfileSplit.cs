using SkillsGap.Benchmarks.Ranking;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Benchmarks.Profiles;

/// <summary>A random split of occupations into those to learn from and unseen ones, some columns of which are seen with noise.</summary>
/// <param name="Training">Levels of the occupations to learn from.</param>
/// <param name="Levels">Per unseen occupation its levels.</param>
/// <param name="Seen">Per share and unseen occupation the columns that are seen and what is seen there.</param>
internal sealed record ProfileSplit(PersonSkillTable Training, double[][] Levels, (int Column, double Value)[][][] Seen)
{
    /// <summary>Shares of the columns that are seen.</summary>
    public static readonly double[] Shares = [.05, .1, .3];

    /// <summary>Standard deviation of the noise on what is seen.</summary>
    public const double Noise = 0.02;

    private const int Unseen = 60;

    public static ProfileSplit Draw(ProfileTable table, ulong seed)
    {
        var random = new SeededRandom(seed);
        var order = Shuffled(table.Levels.Length, random);
        var training = new PersonSkillTable(order.Length - Unseen, table.Skills.Length);
        for (var i = Unseen; i < order.Length; i++)
            table.Levels[order[i]].CopyTo(training.Row(i - Unseen));
        double[][] levels = [.. order[..Unseen].Select(i => table.Levels[i])];
        return new(training, levels, [.. Shares.Select(share => levels.Select(l => See(l, share, random)).ToArray())]);
    }

    /// <summary>Scores are levels, 0–1: noise does not take them outside.</summary>
    private static (int, double)[] See(double[] levels, double share, SeededRandom random)
    {
        var columns = Shuffled(levels.Length, random)[..(int)Math.Round(share * levels.Length)];
        return [.. columns.Select(c => (c, Math.Clamp(levels[c] + (Noise * Normal(random)), 0, 1)))];
    }

    private static int[] Shuffled(int count, SeededRandom random)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (var i = 0; i < count - 1; i++)
        {
            var other = i + random.Below(count - i);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }

    // Box and Muller 1958.
    private static double Normal(SeededRandom random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.Unit())) * Math.Cos(2 * Math.PI * random.Unit());
}
