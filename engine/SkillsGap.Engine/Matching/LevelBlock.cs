using SkillsGap.Kernels;

namespace SkillsGap.Engine.Matching;

/// <summary>Levels and readiness of a block of people, one person a lane, skill by skill; exact, and rounded to single precision for ranking.</summary>
internal sealed class LevelBlock
{
    /// <summary>Most people of a block: four blocks of numbers of a hundred skills stay in the second cache.</summary>
    public const int Size = 128;

    private readonly SparseTransfer transfer;
    private readonly int skills;
    private readonly double[] levels, clipped, ready;

    /// <param name="transfer">What carries over.</param>
    /// <param name="skills">Number of skills.</param>
    public LevelBlock(SparseTransfer transfer, int skills)
    {
        (this.transfer, this.skills) = (transfer, skills);
        (levels, clipped, ready) = (new double[skills * Size], new double[skills * Size], new double[skills * Size]);
        (Levels, Ready) = (new float[skills * Size], new float[skills * Size]);
    }

    /// <summary>Levels, `skill * Size + lane`.</summary>
    public float[] Levels { get; }

    /// <summary>Readiness, `skill * Size + lane`.</summary>
    public float[] Ready { get; }

    /// <summary>Takes a person's levels into a lane.</summary>
    public void Set(int lane, ReadOnlySpan<double> row)
    {
        for (int s = 0, at = lane; s < skills; s++, at += Size)
        {
            levels[at] = row[s];
            clipped[at] = Math.Clamp(row[s], 0, 1);
        }
    }

    /// <summary>Finds what carries over, once all lanes are set; lanes without a person keep what was in them.</summary>
    public void Complete()
    {
        MaxTimesProduct.Sparse<double>(transfer.Start, transfer.Source, transfer.Value, clipped, ready, Size);
        for (var at = 0; at < levels.Length; at++) (Levels[at], Ready[at]) = ((float)levels[at], (float)ready[at]);
    }

    /// <summary>Copies the exact levels and readiness of a lane.</summary>
    public void CopyTo(int lane, Span<double> mean, Span<double> readiness)
    {
        for (int s = 0, at = lane; s < skills; s++, at += Size) (mean[s], readiness[s]) = (levels[at], ready[at]);
    }
}
