namespace SkillsGap.Engine.Scenarios;

/// <summary>Passes the share of one stage on, under the stage's name.</summary>
/// <param name="progress">Where to.</param>
/// <param name="stage">The name.</param>
internal sealed class ShareProgress(IProgress<StageProgress> progress, string stage) : IProgress<double>
{
    /// <summary>The progress of a stage; null where nobody wants to know.</summary>
    /// <param name="progress">Where to, or null.</param>
    /// <param name="stage">The name.</param>
    public static ShareProgress? Of(IProgress<StageProgress>? progress, string stage) => progress is null ? null : new(progress, stage);

    /// <summary>Passes a share on.</summary>
    /// <param name="value">Share done, 0–1.</param>
    public void Report(double value) => progress.Report(new(stage, value));
}
