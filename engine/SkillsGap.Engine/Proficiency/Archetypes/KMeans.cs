using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Archetypes;

/// <summary>Centres of profiles by k-means (Lloyd 1982), started far apart (k-means++, Arthur &amp; Vassilvitskii 2007).</summary>
internal static class KMeans
{
    private const int MostIterations = 60;

    /// <summary>A profile's worth of zeros is counted into every centre, so that one of few profiles does not follow their noise.</summary>
    private const double Shrinkage = 1;

    /// <summary>Finds centres of rows whose overall mean is about zero.</summary>
    /// <param name="rows">Profiles × skills.</param>
    /// <param name="skills">Skills, at least 1.</param>
    /// <param name="count">Number of centres, 1 to the number of profiles.</param>
    /// <param name="random">Chooses the start.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Centres × skills, and per profile the nearest centre, the first of several.</returns>
    internal static (double[] Centres, int[] Nearest) Run(
        double[] rows, int skills, int count, SeededRandom random, CancellationToken cancellation)
    {
        var profiles = rows.Length / skills;
        var centres = Start(rows, skills, count, random);
        var nearest = new int[profiles];
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!Assign(rows, centres, skills, nearest) && iteration > 0)
                break;
            Move(rows, centres, skills, nearest);
        }

        return (centres, nearest);
    }

    private static double[] Start(double[] rows, int skills, int count, SeededRandom random)
    {
        var profiles = rows.Length / skills;
        var centres = new double[count * skills];
        var distances = new double[profiles];
        Array.Fill(distances, double.PositiveInfinity);
        var next = random.Below(profiles);
        for (var k = 0; k < count; k++)
        {
            var centre = rows.AsSpan(next * skills, skills);
            centre.CopyTo(centres.AsSpan(k * skills));
            var left = 0.0;
            for (var i = 0; i < profiles; i++)
                left += distances[i] = Math.Min(distances[i], Distance(rows.AsSpan(i * skills, skills), centre));
            left *= random.Unit();
            for (next = 0; next < profiles - 1 && (left -= distances[next]) > 0;)
                next++;
        }

        return centres;
    }

    private static bool Assign(double[] rows, double[] centres, int skills, int[] nearest)
    {
        var moved = false;
        for (var i = 0; i < nearest.Length; i++)
        {
            var row = rows.AsSpan(i * skills, skills);
            var (best, at) = (double.PositiveInfinity, 0);
            for (var k = 0; k < centres.Length / skills; k++)
            {
                var distance = Distance(row, centres.AsSpan(k * skills, skills));
                if (distance < best)
                    (best, at) = (distance, k);
            }

            moved |= nearest[i] != at;
            nearest[i] = at;
        }

        return moved;
    }

    private static void Move(double[] rows, double[] centres, int skills, int[] nearest)
    {
        var counts = new int[centres.Length / skills];
        Array.Clear(centres);
        for (var i = 0; i < nearest.Length; i++)
        {
            counts[nearest[i]]++;
            for (var s = 0; s < skills; s++)
                centres[(nearest[i] * skills) + s] += rows[(i * skills) + s];
        }

        for (var c = 0; c < centres.Length; c++)
            centres[c] /= counts[c / skills] + Shrinkage;
    }

    private static double Distance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var s = 0; s < a.Length; s++)
            sum += (a[s] - b[s]) * (a[s] - b[s]);
        return sum;
    }
}
