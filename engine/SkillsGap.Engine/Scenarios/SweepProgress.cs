using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Scenarios;

/// <summary>Passes on how far a frontier is, over all its points.</summary>
public sealed class SweepProgress(IProgress<StageProgress> progress) : IProgress<FrontierProgress>
{
    /// <summary>Passes a report on.</summary>
    public void Report(FrontierProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        progress.Report(new($"Planning {value.Done + 1} of {value.Points}: {value.Now.Stage}", (value.Done + value.Now.Done) / value.Points));
    }

    internal static SweepProgress? Of(IProgress<StageProgress>? progress) => progress is null ? null : new(progress);
}
