using SkillsGap.Engine.Adjacency;

namespace SkillsGap.Engine.Matching;

/// <summary>Transfers listed by the skill that receives, as the kernel of readiness takes them.</summary>
internal sealed class SparseTransfer
{
    public SparseTransfer(TransferMatrix transfer)
    {
        (Start, Source, Value) = (new int[transfer.Skills + 1], new int[transfer.Kept], new double[transfer.Kept]);
        for (var from = 0; from < transfer.Skills; from++)
        {
            foreach (var to in transfer.From(from).Targets) Start[to + 1]++;
        }

        for (var s = 0; s < transfer.Skills; s++) Start[s + 1] += Start[s];
        var next = Start[..^1];
        for (var from = 0; from < transfer.Skills; from++)
        {
            var row = transfer.From(from);
            for (var i = 0; i < row.Targets.Length; i++)
            {
                var at = next[row.Targets[i]]++;
                (Source[at], Value[at]) = (from, row.Values[i]);
            }
        }
    }

    /// <summary>Where each skill's sources begin, and at the end their number.</summary>
    public int[] Start { get; }

    /// <summary>The skills that lend.</summary>
    public int[] Source { get; }

    /// <summary>How much of each carries over.</summary>
    public double[] Value { get; }
}
