using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>Learns what kinds of evidence are worth, and how skills go together, from a workforce.</summary>
public static class ModelTrainer
{
    /// <summary>
    /// Learns a model: what maximises the posterior of kinds and prior, in turn with EM steps for the correlation of skills. Every parameter comes
    /// with a standard error or with the reason why its default was kept.
    /// </summary>
    /// <param name="workforce">The people and their evidence.</param>
    /// <param name="asOf">The day the data are of; later evidence is not looked at.</param>
    /// <param name="dataFingerprint">Goes into the record of the training as it is.</param>
    /// <param name="settings">How to learn, or null for the defaults.</param>
    /// <param name="progress">Told how far it has come; or null.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">A score or weight is no number, or <see cref="TrainingSettings.Start"/> is of other skills.</exception>
    public static LearnedModel Train(
        Workforce workforce, DateOnly asOf, string dataFingerprint, TrainingSettings? settings = null,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        settings ??= new();
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.MostMeasured, TrainingSettings.FewestPeople);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.MostCorrelated, TrainingSettings.FewestPeople);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Rounds, 1);
        var start = settings.Start ?? EvidenceModel.Default(workforce.Taxonomy);
        Check(workforce, start);
        var reader = new SampleReader(start, workforce, asOf);
        var people = Draw(workforce.People.Length, settings).Select(reader.Read).ToList();
        return new TrainingRun(start, [.. workforce.Taxonomy.Skills.Select(s => s.Id)], people, settings, progress, cancellation)
            .Learn(asOf, dataFingerprint);
    }

    /// <summary>As many people as are learned from, drawn by seed; those that kinds are learned from first.</summary>
    private static IEnumerable<int> Draw(int people, TrainingSettings settings)
    {
        var random = new SeededRandom((ulong)settings.Seed);
        var order = Enumerable.Range(0, people).ToArray();
        for (var i = 0; i < Math.Min(people, Math.Max(settings.MostMeasured, settings.MostCorrelated)); i++)
        {
            var other = i + random.Below(people - i);
            (order[i], order[other]) = (order[other], order[i]);
            yield return order[i];
        }
    }

    private static void Check(Workforce workforce, EvidenceModel start)
    {
        if (start.Skills.Length != workforce.Taxonomy.Count)
            throw new ArgumentException(
                $"The model to start from is of {start.Skills.Length} skills and the workforce has {workforce.Taxonomy.Count}.\n"
                + "Start from a model of this workforce's taxonomy.", nameof(workforce));
        var wrong = Enumerable.Range(0, workforce.Evidence.Length)
            .Where(e => workforce.Evidence[e] is var evidence && !(double.IsFinite(evidence.Value ?? 0) && evidence.Weight > 0)).ToList();
        if (wrong.Count > 0)
            throw new ArgumentException(
                $"{wrong.Count} pieces of evidence have a value that is no number, or a weight that is not positive: the first is number {wrong[0]}.\n"
                + "Levels are 0 to 1 and weights above 0; leave out what was not scored.", nameof(workforce));
    }
}
