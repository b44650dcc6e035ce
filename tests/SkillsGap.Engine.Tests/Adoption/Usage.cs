using SkillsGap.Engine.Adoption;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tests.Learning;
using SkillsGap.Engine.Tests.Scenarios;

namespace SkillsGap.Engine.Tests.Adoption;

/// <summary>Small workforces whose use of one tool is written down.</summary>
internal static class Usage
{
    internal static readonly DateOnly AsOf = Small.AsOf;

    /// <summary>The Monday of the last whole week.</summary>
    internal static readonly DateOnly LastWeek = new(2025, 12, 29);

    internal static Tool Tool { get; } = new("t", "Tool", 10, null, 0, new(2025, 7, 7));

    internal static Workforce Workforce(int people) => Small.Workforce(
        Small.Skills(1), [Small.Role("now", 0), Small.Role("target", 100, (0, 0.6))],
        [.. Enumerable.Range(0, people).Select(p => Small.Person($"p{p:000}"))], [Small.Teaches("m", 20, 500, (0, 0, 0.7))]) with
    { Tools = [Tool] };

    /// <summary>A week of use, so many weeks back: 1 is the last.</summary>
    internal static ToolUsage Week(int person, int back, double days, double sessions, string features, double? hours = null) =>
        new(person, null, 0, LastWeek.AddDays(-7 * (back - 1)), 7, days, sessions, features, hours);

    internal static AdoptionReport Report(WorkforceAnalysis analysis) =>
        AdoptionReport.Of(analysis, cancellation: TestContext.Current.CancellationToken);

    internal static WorkforceAnalysis Analysis(Workforce workforce, double level = 0.3) => SmallAnalysis.Of(
        workforce, Small.Scenario(new CapabilityTarget(1, 1)), Small.Table([.. workforce.People.Select(_ => new[] { level })]));
}
