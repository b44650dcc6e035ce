using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Host.Serving.Planning;

/// <summary>Tells nobody.</summary>
internal sealed class NoProgress : IProgress<StageProgress>
{
    public static readonly NoProgress Instance = new();

    public void Report(StageProgress value)
    {
    }
}
