using System.Diagnostics;
using SkillsGap.Engine.Planning;

namespace SkillsGap.Benchmarks;

/// <summary>The time of each stage of a planner's run. A report comes at the end of a piece of the stage that it names.</summary>
internal sealed class StageClock : IProgress<PlannerProgress>
{
    private readonly Dictionary<string, TimeSpan> stages = [];
    private long last = Stopwatch.GetTimestamp();

    public void Report(PlannerProgress value)
    {
        stages[value.Stage] = stages.GetValueOrDefault(value.Stage) + Stopwatch.GetElapsedTime(last);
        last = Stopwatch.GetTimestamp();
    }

    public override string ToString() =>
        string.Join(", ", stages.Select(stage => $"{stage.Key} {stage.Value.TotalSeconds:0.00} s")) + $", rest {Stopwatch.GetElapsedTime(last).TotalSeconds:0.00} s";
}
