using SkillsGap.Host.Reporting;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.Reporting;

/// <summary>A plan in which everything that has a name has one that is markup.</summary>
internal static class Hostile
{
    /// <summary>Ends a script, opens an image that runs another, ends an attribute, begins a comment, and is a line to JavaScript alone.</summary>
    public const string Name = "</script><img src=x onerror=\"window.pwned=1\"><!--'\"&\u2028{a}%s";

    public static ReportMaterial Of(PlanDocument plan)
    {
        string role = plan.Targets[0].Role;
        string Named(string id) => id + Name;
        return new(plan with
        {
            Targets = [.. plan.Targets.Select(target => target with { Role = Named(target.Role) })],
            People = [.. plan.People.Select(person => person with
            {
                Id = Named(person.Id), Role = Named(person.Role), Gaps = [.. person.Gaps.Select(gap => gap with { Skill = Named(gap.Skill) })],
                Decision = person.Decision is not { } decision ? null : decision with
                {
                    Role = decision.Role == role ? Named(role) : decision.Role, Mentor = decision.Mentor is { } mentor ? Named(mentor) : null,
                    Steps = [.. decision.Steps.Select(step => step with { Module = Named(step.Module), Cohort = step.Cohort is { } cohort ? Named(cohort)
                        : null })],
                },
            })],
            Rows = [.. plan.Rows.Select(row => row with { Id = row.Id == "budget" ? row.Id : Named(row.Id) })],
            Model = Name,
            Scenario = plan.Scenario with { Currency = "U<D" },
        })
        {
            Source = Name, ShowsPeople = true,
        };
    }
}
