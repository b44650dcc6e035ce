using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency.Archetypes;
using SkillsGap.Engine.Proficiency.Calibrating;

namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>
/// All that is learned, in its order: kinds of evidence, means and correlations; then archetypes, where they help; then a calibration of what
/// all these estimate.
/// </summary>
public static class CompleteTraining
{
    // Shares of the time.
    private const double Trained = 0.6, Sharpened = 0.9;

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
        settings ??= new();
        var learned = ModelTrainer.Train(workforce, asOf, dataFingerprint, settings, Part(0, Trained), cancellation);
        var sharpened = ArchetypeLearner.Learn(
            learned.Model, workforce, asOf, (ulong)settings.Seed, settings.Threads, Told.Of(Part(Trained, Sharpened), "archetypes"), cancellation);
        var calibrated = CalibrationLearner.Learn(
            sharpened.Model, workforce, asOf, settings.Threads, Told.Of(Part(Sharpened, 1), "calibration"), cancellation);
        return learned with
        {
            Model = sharpened.Model with { Calibration = calibrated.Calibration },
            Training = learned.Training with
            {
                Parameters =
                [
                    .. learned.Training.Parameters,
                    new("archetypes", sharpened.Model.Archetypes?.Weights.Length ?? 0, 0, null, sharpened.KeptBecause),
                    new(
                        "calibration_sd_factor", calibrated.Calibration?.SdFactor ?? 1, 1, null,
                        calibrated.Calibration is null ? calibrated.Reason.TrimEnd('.') : null),
                ],
            },
        };

        Portion? Part(double from, double to) => progress is null ? null : new(progress, from, to);
    }

    /// <summary>Passes on the progress of one step as a part of the whole.</summary>
    private sealed class Portion(IProgress<TrainingProgress> progress, double from, double to) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => progress.Report(value with { Done = from + ((to - from) * value.Done) });
    }

    /// <summary>Passes on a share as the progress of a phase.</summary>
    private sealed class Told(IProgress<TrainingProgress> progress, string phase) : IProgress<double>
    {
        public static Told? Of(IProgress<TrainingProgress>? progress, string phase) => progress is null ? null : new(progress, phase);

        public void Report(double value) => progress.Report(new(phase, 1, value, null));
    }
}
