using SkillsGap.Kernels;

namespace SkillsGap.Engine.Matching;

/// <summary>Levels and readiness of a block of people, one person a lane, skill by skill; exact, and rounded to single precision for ranking.</summary>
internal sealed class LevelBlock
{
    /// <summary>People of a block, at most: its numbers of a hundred skills stay in the second cache.</summary>
    public const int MostPeople = 128;

    private const int Lanes = 16;

    private readonly SparseTransfer transfer;
    private readonly int skills;
    private readonly double[] levels, clipped, ready;

    /// <param name="transfer">What carries over.</param>
    /// <param name="skills">Number of skills.</param>
    /// <param name="people">Number of people.</param>
    public LevelBlock(SparseTransfer transfer, int skills, int people)
    {
        (this.transfer, this.skills, Stride) = (transfer, skills, (people + Lanes - 1) / Lanes * Lanes);
        var size = checked(skills * Stride);
        (levels, clipped, ready) = (new double[size], new double[size], new double[size]);
        (Levels, Ready) = (new float[size], new float[size]);
    }

    /// <summary>Lanes of a skill.</summary>
    public int Stride { get; }

    /// <summary>Levels, `skill * Stride + lane`.</summary>
    public float[] Levels { get; }

    /// <summary>Readiness, `skill * Stride + lane`.</summary>
    public float[] Ready { get; }

    /// <summary>Takes a person's levels into a lane.</summary>
    public void Set(int lane, ReadOnlySpan<double> row)
    {
        for (int s = 0, at = lane; s < skills; s++, at += Stride)
        {
            levels[at] = row[s];
            clipped[at] = Math.Clamp(row[s], 0, 1);
        }
    }

    /// <summary>Finds what carries over, once all lanes are set; lanes without a person keep what was in them.</summary>
    public void Complete()
    {
        MaxTimesProduct.Sparse<double>(transfer.Start, transfer.Source, transfer.Value, clipped, ready, Stride);
        for (var at = 0; at < levels.Length; at++) (Levels[at], Ready[at]) = ((float)levels[at], (float)ready[at]);
    }

    /// <summary>Copies the exact levels and readiness of a lane.</summary>
    public void CopyTo(int lane, Span<double> mean, Span<double> readiness)
    {
        for (int s = 0, at = lane; s < skills; s++, at += Stride) (mean[s], readiness[s]) = (levels[at], ready[at]);
    }
}
