namespace SkillsGap.Engine.Scenarios;

/// <summary>Passes the share of one stage on, under the stage's name.</summary>
public sealed class ShareProgress(IProgress<StageProgress> progress, string stage) : IProgress<double>
{
    public static ShareProgress? Of(IProgress<StageProgress>? progress, string stage) => progress is null ? null : new(progress, stage);

    public void Report(double value) => progress.Report(new(stage, value));
}
