using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Adjacency;

/// <summary>
/// How ready people are for skills because of others they have: `ready_ps = max over s' ≠ s of T[s', s]·x_ps'`, x clipped to 0–1. It
/// shortens learning and is shown; it is never added to an estimate.
/// </summary>
public sealed class Readiness
{
    /// <summary>The source where nothing carries over.</summary>
    public const int NoSource = -1;

    private readonly PersonSkillTable mean;
    private readonly TransferLists lists;

    private Readiness(PersonSkillTable mean, TransferLists lists)
    {
        (this.mean, this.lists) = (mean, lists);
        Value = new(mean.People, mean.Skills);
    }

    /// <summary>Readiness per person and skill, 0–1.</summary>
    public PersonSkillTable Value { get; }

    /// <summary>The skill that carries over most, the first of equals; <see cref="NoSource"/> where readiness is 0.</summary>
    public int Source(int person, int skill) => lists.MostFrom(skill, mean.Row(person));

    /// <summary>Readiness of everybody. The result is the same, byte for byte, whatever the number of threads.</summary>
    /// <param name="mean">Estimated levels, not clipped; kept to find sources.</param>
    /// <param name="transfer">Of the same skills.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The numbers of skills differ.</exception>
    public static Readiness Of(
        PersonSkillTable mean, TransferMatrix transfer, int? threads = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(transfer);
        if (mean.Skills != transfer.Skills)
            throw new ArgumentException(
                $"Transfer is of {transfer.Skills} skills, levels of {mean.Skills}.\nEstimate and transfer must come from one taxonomy.");
        var lists = new TransferLists(transfer);
        var readiness = new Readiness(mean, lists);
        ParallelRows.ForBlocks(
            mean.People, ParallelRows.RowsAtOnce, threads, () => new ReadinessBlock(lists.Lists),
            (first, end, block) => block.Fill(mean.Rows(first, end - first), end - first, readiness.Value.Rows(first, end - first)),
            null, cancellation);
        return readiness;
    }

    /// <summary>Readiness of one person, the same bits as in the table of everybody.</summary>
    /// <param name="mean">Estimated level per skill, not clipped.</param>
    /// <param name="transfer">Of the same skills.</param>
    /// <param name="ready">Receives readiness per skill.</param>
    /// <param name="source">Receives the skill each readiness comes from, or <see cref="NoSource"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ from the number of skills.</exception>
    public static void Fill(ReadOnlySpan<double> mean, TransferMatrix transfer, Span<double> ready, Span<int> source)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        if (mean.Length != transfer.Skills || ready.Length != transfer.Skills || source.Length != transfer.Skills)
            throw new ArgumentException(
                $"Transfer is of {transfer.Skills} skills, levels of {mean.Length}, the results of {ready.Length} and {source.Length}.\n"
                + "Estimate, transfer and results must come from one taxonomy.");
        ready.Clear();
        source.Fill(NoSource);
        for (var from = 0; from < mean.Length; from++)
        {
            var level = Math.Clamp(mean[from], 0, 1);
            var row = transfer.From(from);
            for (var i = 0; i < row.Targets.Length; i++)
            {
                var to = row.Targets[i];
                if (row.Values[i] * level > ready[to])
                {
                    ready[to] = row.Values[i] * level;
                    source[to] = from;
                }
            }
        }
    }
}
