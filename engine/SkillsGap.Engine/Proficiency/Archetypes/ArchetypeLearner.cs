using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency.Archetypes;

/// <summary>
/// Learns archetypes of a workforce and keeps them only where they help: a fifth of its assessments is held out, and archetypes learned from
/// the rest must raise their mean log likelihood by more than two standard errors and by .02. Skills that are assessed are not all skills: on
/// generated workforces smaller gains there came with small losses elsewhere. Then they are learned again, from everything.
/// </summary>
public static class ArchetypeLearner
{
    /// <summary>With fewer people no archetypes are learned.</summary>
    public const int FewestPeople = 150;

    private const int FewestAssessments = 50;
    private const double StandardErrors = 2;
    private const double LeastGain = 0.02;

    /// <summary>Archetypes of a run of k-means that are tried; there are several runs.</summary>
    private static readonly int[] Candidates = [6, 12, 24];

    /// <summary>Learns archetypes for a model whose other parameters are learned already.</summary>
    /// <param name="model">A model without archetypes.</param>
    /// <param name="workforce">The people and their evidence.</param>
    /// <param name="asOf">The day they are known on.</param>
    /// <param name="seed">Of the random numbers.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors; changes no result.</param>
    /// <param name="progress">Told the share of the work done, 0–1; or null.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The model has another number of skills than the workforce.</exception>
    public static ArchetypeDecision Learn(
        EvidenceModel model, Workforce workforce, DateOnly asOf, ulong seed, int? threads = null, IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(workforce);
        if (workforce.People.Length < FewestPeople)
            return new(model, 0, 0, 0, $"{workforce.People.Length} people are fewer than {FewestPeople}");
        if (model.Of(EvidenceKind.Assessment) is null)
            return new(model, 0, 0, 0, "the model does not measure by assessments, which decide whether archetypes help");
        var held = HeldOutAssessments.Draw(workforce, asOf, seed);
        if (held.Items.Length < FewestAssessments)
            return new(model, held.Items.Length, 0, 0, $"{held.Items.Length} assessments to hold out are fewer than {FewestAssessments}");

        var steps = Candidates.Length + 2.0;
        var plain = held.Score(model, asOf, threads, cancellation).Log;
        progress?.Report(1 / steps);
        var (best, gain, error) = (0, double.NegativeInfinity, 0.0);
        for (var c = 0; c < Candidates.Length; c++)
        {
            var candidate = WorkforceArchetypes.Of(model, held.Rest, asOf, Candidates[c], seed, threads, cancellation);
            var (log, count) = held.Score(candidate, asOf, threads, cancellation);
            var (mean, standardError) = Difference(log, plain, count);
            if (mean > gain)
                (best, gain, error) = (Candidates[c], mean, standardError);
            progress?.Report((c + 2) / steps);
        }

        var helps = gain > Math.Max(LeastGain, StandardErrors * error);
        var learned = helps ? WorkforceArchetypes.Of(model, workforce, asOf, best, seed, threads, cancellation) : model;
        progress?.Report(1);
        return new(
            learned, held.Items.Length, gain, error,
            helps ? null : "held-out assessments do not become clearly more likely with archetypes");
    }

    /// <summary>Mean difference per assessment; its standard error over people, whose own assessments hang together.</summary>
    private static (double Mean, double StandardError) Difference(double[] log, double[] plain, int[] count)
    {
        var items = (double)count.Sum();
        var mean = log.Sum() - plain.Sum();
        mean /= items;
        var squares = 0.0;
        for (var p = 0; p < log.Length; p++)
        {
            var off = log[p] - plain[p] - (count[p] * mean);
            squares += off * off;
        }

        return (mean, Math.Sqrt(squares) / items);
    }
}
