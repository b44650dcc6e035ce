using SkillsGap.Engine.Data;
using SkillsGap.Engine.Planning;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Reporting;
using SkillsGap.Host.Tests.CommandLine;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.Reporting;

/// <summary>The example of 45 people, planned once for all tests; and the same with each person many times.</summary>
public sealed class PlannedExample
{
    private const int Times = 186;

    private static readonly Lazy<(WorkforceContent Content, PlanDocument Plan)> Planned = new(() =>
    {
        var content = WorkforceFolder.Read(SkillsGapProcess.Example, CancellationToken.None).Content!;
        var settings = new PlannerSettings { GapTarget = 0.05 };
        var made = MadePlan.Make(content, content.Scenario!, null, null, null, null, settings, new NoProgress(), CancellationToken.None);
        return (content, made.ToDocument(content, content.Scenario!, null, settings, null));
    });

    public PlannedExample()
    {
        (Content, Plan) = Planned.Value;
        Many = Plan with
        {
            People = [.. Enumerable.Range(0, Times).SelectMany(t => Plan.People.Select(person => person with { Id = $"{person.Id}-{t:000}" }))],
            Targets = [.. Plan.Targets.Select(target => target with
            {
                Headcount = target.Headcount * Times, Today = target.Today * Times, Planned = target.Planned * Times,
                Expected = target.Today + ((target.Expected - target.Today) * Times),
            })],
        };
    }

    internal WorkforceContent Content { get; }

    internal PlanDocument Plan { get; }

    /// <summary>5,022 people: too many to show one by one.</summary>
    internal PlanDocument Many { get; }

    internal ReportMaterial Material => new(Plan) { Source = "example", ShowsPeople = true, Names = ReportNames.Of(Content.Workforce) };

    internal ReportMaterial Groups => new(Many) { Source = "example", ShowsPeople = false };

    private sealed class NoProgress : IProgress<Engine.Scenarios.StageProgress>
    {
        public void Report(Engine.Scenarios.StageProgress value)
        {
        }
    }
}
