using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Scenarios;

/// <summary>
/// An id for an option that says what it is: <c>path:ml-engineer/ctr-lab+cicd-course@cicd-course-2/mentor:E1/then:fraud</c>. Signs within ids
/// are escaped, so that no two options share one. A later start is a date and no number of weeks: another day's plan has the same name for it.
/// </summary>
internal static class OptionName
{
    public static string Of(Workforce workforce, Scenario scenario, LearningOption option)
    {
        if (option.Kind == OptionKind.Stay) return "stay";
        var steps = option.Steps.Select(step => Escape(workforce.Modules[step.Module].Id)
            + (step.Cohort is { } c ? $"@{Escape(workforce.Cohorts[c].Id)}" : ""));
        var late = option.EarliestWeek > 0 ? $"/from:{scenario.AsOf.AddDays((int)Math.Round(option.EarliestWeek * 7)):yyyy-MM-dd}" : "";
        var mentor = option.Mentor is { } m ? $"/mentor:{Escape(workforce.People[m].Id)}" : "";
        var project = option.Project is { } p ? $"/then:{Escape(workforce.Projects[p].Id)}" : "";
        var kind = option.Kind == OptionKind.Path ? "path" : "move";
        return $"{kind}:{Escape(workforce.Roles[option.Role].Id)}/{string.Join('+', steps)}{late}{mentor}{project}";
    }

    private static string Escape(string id) => Uri.EscapeDataString(id);
}
