using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Scenarios;

/// <summary>An id for an option that says what it is: <c>path:ml-engineer/ctr-lab+cicd-course@cicd-course-2/mentor:E1/then:fraud</c>.</summary>
internal static class OptionName
{
    public static string Of(Workforce workforce, LearningOption option)
    {
        if (option.Kind == OptionKind.Stay) return "stay";
        var steps = option.Steps.Select(step => step.Cohort is { } cohort
            ? $"{workforce.Modules[step.Module].Id}@{workforce.Cohorts[cohort].Id}"
            : workforce.Modules[step.Module].Id);
        var late = option.EarliestWeek > 0 ? $"/from-week:{Math.Ceiling(option.EarliestWeek)}" : "";
        var mentor = option.Mentor is { } m ? $"/mentor:{workforce.People[m].Id}" : "";
        var project = option.Project is { } p ? $"/then:{workforce.Projects[p].Id}" : "";
        return $"{(option.Kind == OptionKind.Path ? "path" : "move")}:{workforce.Roles[option.Role].Id}/{string.Join('+', steps)}{late}{mentor}{project}";
    }
}
