using System.Numerics.Tensors;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Matching;

/// <summary>Levels and readiness of a block of people: exact person by person, and rounded to single precision skill by skill for ranking.</summary>
internal sealed class LevelBlock
{
    /// <summary>People of a block, at most: its numbers of a hundred skills stay in the second cache.</summary>
    public const int MostPeople = 128;

    private const int Lanes = 16;

    private readonly int skills;
    private readonly double[] levels, ready;
    private readonly float[] rounded;
    private readonly Memory<float> rankedLevels, rankedReadiness;
    private readonly ReadinessBlock readiness;

    /// <param name="transfer">What carries over.</param>
    /// <param name="people">Most people.</param>
    /// <param name="isRanked">Whether they are ranked: if not, there are the exact numbers alone.</param>
    public LevelBlock(MaxTimesLists<double> transfer, int people, bool isRanked = true)
    {
        (skills, Stride) = (transfer.Skills, (people + Lanes - 1) / Lanes * Lanes);
        var (exact, ranked) = (checked(skills * people), isRanked ? checked(skills * Stride) : 0);
        (levels, ready, readiness) = (new double[exact], new double[exact], new(transfer));
        rounded = new float[isRanked ? exact : 0];
        (rankedLevels, rankedReadiness) = (AlignedMemory.Of<float>(ranked, isLasting: false), AlignedMemory.Of<float>(ranked, isLasting: false));
    }

    /// <summary>Lanes of a skill.</summary>
    public int Stride { get; }

    /// <summary>Levels, `skill * Stride + person`.</summary>
    public ReadOnlySpan<float> RankedLevels => rankedLevels.Span;

    /// <summary>Readiness, `skill * Stride + person`.</summary>
    public ReadOnlySpan<float> RankedReadiness => rankedReadiness.Span;

    /// <summary>The exact levels of a person of the block, to be set.</summary>
    public Span<double> Levels(int person) => levels.AsSpan(person * skills, skills);

    /// <summary>The exact readiness of a person of the block.</summary>
    public ReadOnlySpan<double> Readiness(int person) => ready.AsSpan(person * skills, skills);

    /// <summary>Finds what carries over, once the levels of so many people are set; what follows them means nothing.</summary>
    public void Complete(int people)
    {
        readiness.Fill(levels, people, ready);
        if (rounded.Length == 0) return;
        Round(levels, people, rankedLevels.Span);
        Round(ready, people, rankedReadiness.Span);
    }

    private void Round(double[] exact, int people, Span<float> ranked)
    {
        TensorPrimitives.ConvertTruncating<double, float>(exact.AsSpan(0, people * skills), rounded);
        Transposition.Of<float>(rounded, people, skills, skills, ranked, Stride);
    }
}
