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

    private readonly int[] sources;

    private Readiness(int people, int skills)
    {
        Value = new(people, skills);
        sources = new int[checked(people * skills)];
    }

    /// <summary>Readiness per person and skill, 0–1.</summary>
    public PersonSkillTable Value { get; }

    /// <summary>The skill that carries over most, the first of equals; <see cref="NoSource"/> where readiness is 0.</summary>
    public int Source(int person, int skill) => Sources(person)[skill];

    /// <summary>Readiness of everybody. The result is the same, byte for byte, whatever the number of threads.</summary>
    /// <param name="mean">Estimated levels, not clipped.</param>
    /// <param name="transfer">Of the same skills.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    public static Readiness Of(
        PersonSkillTable mean, TransferMatrix transfer, int? threads = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(transfer);
        var readiness = new Readiness(mean.People, mean.Skills);
        ParallelRows.For(
            mean.People, threads, () => 0,
            (person, _) => Fill(mean.Row(person), transfer, readiness.Value.Row(person), readiness.Sources(person)), null, cancellation);
        return readiness;
    }

    /// <summary>Readiness of one person.</summary>
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

    private Span<int> Sources(int person) => sources.AsSpan(checked(person * Value.Skills), Value.Skills);
}
