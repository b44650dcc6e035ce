namespace SkillsGap.Datasets;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014) with normal and Poisson draws: the same bytes on every runtime.</summary>
public sealed class Normal(ulong seed)
{
    private ulong state = seed;

    /// <summary>Uniform on (0, 1).</summary>
    public double Uniform()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (((z ^ (z >> 31)) >> 11) + 0.5) / (1UL << 53);
        }
    }

    /// <summary>Normal with mean 0 (Box and Muller 1958).</summary>
    public double Next(double sd) => sd * Math.Sqrt(-2 * Math.Log(Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>Poisson, by multiplication (Knuth); for small means.</summary>
    public int Poisson(double mean)
    {
        var limit = Math.Exp(-mean);
        var count = 0;
        for (var product = Uniform(); product > limit; product *= Uniform()) count++;
        return count;
    }

    /// <summary>A whole number from 0 to below the bound.</summary>
    public int Below(int bound) => (int)(Uniform() * bound);
}
