namespace SkillsGap.Kernels;

/// <summary>xoshiro256++ (Blackman &amp; Vigna 2019), seeded through SplitMix64: the same numbers on every machine and runtime.</summary>
public sealed class SeededRandom
{
    private ulong _a, _b, _c, _d;

    /// <summary>Starts a sequence; the same seed starts the same one.</summary>
    public SeededRandom(ulong seed)
    {
        unchecked
        {
            ulong Split()
            {
                ulong z = seed += 0x9E3779B97F4A7C15;
                z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
                return z ^ (z >> 31);
            }
            (_a, _b, _c, _d) = (Split(), Split(), Split(), Split());
        }
    }

    /// <summary>64 random bits.</summary>
    public ulong Next() => Bits();

    /// <summary>Uniform in [0, below); with a bias of at most below / 2³².</summary>
    public int Below(int below) => (int)(((Bits() >> 32) * (ulong)below) >> 32);

    /// <summary>Uniform in [0, 1).</summary>
    public double Unit() => (Bits() >> 11) * (1.0 / (1UL << 53));

    private ulong Bits()
    {
        unchecked
        {
            ulong result = ulong.RotateLeft(_a + _d, 23) + _a, t = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= t;
            _d = ulong.RotateLeft(_d, 45);
            return result;
        }
    }
}
