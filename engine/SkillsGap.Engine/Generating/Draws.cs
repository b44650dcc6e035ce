using SkillsGap.Kernels;

namespace SkillsGap.Engine.Generating;

/// <summary>
/// Random draws of one purpose about one thing. Each person, unit or skill has a stream of its own, so that neither order nor threads
/// change what is drawn.
/// </summary>
internal sealed class Draws
{
    private readonly SeededRandom random;

    /// <summary>The stream of a purpose and a thing's index under a seed.</summary>
    public Draws(int seed, Purpose purpose, int index = 0) =>
        random = new(unchecked(Mix(Mix((ulong)seed + 0x9E3779B97F4A7C15) ^ ((ulong)purpose << 32) ^ (uint)index)));

    /// <summary>Uniform in [0, 1).</summary>
    public double Unit() => random.Unit();

    /// <summary>Uniform in [low, high).</summary>
    public double Between(double low, double high) => low + ((high - low) * random.Unit());

    /// <summary>A whole number from 0 to below the bound.</summary>
    public int Below(int bound) => random.Below(bound);

    /// <summary>True with this probability.</summary>
    public bool Chance(double probability) => random.Unit() < probability;

    /// <summary>Normal with mean 0 (Box and Muller 1958).</summary>
    public double Normal(double sd = 1) => sd * Math.Sqrt(-2 * Math.Log(1 - random.Unit())) * Math.Cos(2 * Math.PI * random.Unit());

    /// <summary>Exponential with this mean.</summary>
    public double Exponential(double mean) => -mean * Math.Log(1 - random.Unit());

    /// <summary>An index with probability in proportion to its weight.</summary>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        double total = 0;
        foreach (double weight in weights)
            total += weight;
        double at = random.Unit() * total;
        for (int i = 0; i < weights.Length - 1; i++)
        {
            at -= weights[i];
            if (at < 0)
                return i;
        }
        return weights.Length - 1;
    }

    /// <summary>Puts items in a random order (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = random.Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
