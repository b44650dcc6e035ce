namespace SkillsGap.Engine.Scenarios;

/// <summary>Passes the share of one stage on, under the stage's name.</summary>
internal sealed class ShareProgress(IProgress<StageProgress> progress, string stage) : IProgress<double>
{
    public void Report(double value) => progress.Report(new(stage, value));
}
