using SkillsGap.Kernels;

namespace SkillsGap.Engine.Adjacency;

/// <summary>A <see cref="TransferMatrix"/> by the skill that receives, as <see cref="MaxTimesProduct"/> takes it.</summary>
internal sealed class TransferLists
{
    internal TransferLists(TransferMatrix transfer)
    {
        var start = new int[transfer.Skills + 1];
        var (source, value) = (new int[transfer.Kept], new double[transfer.Kept]);
        for (var from = 0; from < transfer.Skills; from++)
        {
            foreach (var to in transfer.From(from).Targets) start[to + 1]++;
        }

        for (var to = 0; to < transfer.Skills; to++) start[to + 1] += start[to];
        var next = start.AsSpan(0, transfer.Skills).ToArray();
        for (var from = 0; from < transfer.Skills; from++)
        {
            var row = transfer.From(from);
            for (var i = 0; i < row.Targets.Length; i++)
            {
                var at = next[row.Targets[i]]++;
                (source[at], value[at]) = (from, row.Values[i]);
            }
        }

        Lists = new(start, source, value);
    }

    /// <summary>What the kernel reads; the sources of a skill in ascending order.</summary>
    internal MaxTimesLists<double> Lists { get; }

    /// <summary>The skill from which most carries over to another, the first of equals; <see cref="Readiness.NoSource"/> where nothing does.</summary>
    /// <param name="to">The skill that receives.</param>
    /// <param name="mean">A person's estimated level per skill, not clipped.</param>
    internal int MostFrom(int to, ReadOnlySpan<double> mean)
    {
        var (from, most) = (Readiness.NoSource, 0.0);
        for (var i = Lists.Start[to]; i < Lists.Start[to + 1]; i++)
        {
            var carried = Lists.Value[i] * Math.Clamp(mean[Lists.Source[i]], 0, 1);
            if (carried > most) (from, most) = (Lists.Source[i], carried);
        }

        return from;
    }
}
