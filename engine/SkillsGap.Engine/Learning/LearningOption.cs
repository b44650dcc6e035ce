using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Learning;

/// <summary>One thing that can be decided about a person, with everything the planner needs to know of it.</summary>
/// <param name="Kind">Stay, path or transition.</param>
/// <param name="Role">Index of the role whose requirements are met at the end; the present role when staying.</param>
/// <param name="GapSkills">Number of gap skills it closes.</param>
/// <param name="Steps">The modules in the order they are taken; empty when staying or where nothing is missing.</param>
/// <param name="EarliestWeek">The week, after the scenario's day, before which it does not start: 0, or the start of a later quarter.</param>
/// <param name="Mentor">Index of the mentor, or null.</param>
/// <param name="Project">Index of the practice project that follows, or null.</param>
/// <param name="Hours">Hours of the person, summed over the steps.</param>
/// <param name="Cash">Cash cost, in the scenario's currency.</param>
/// <param name="TimeCost">Cost of the person's and the mentor's hours, in the scenario's currency.</param>
/// <param name="Success">Probability of success, 0–1; 1 when staying.</param>
/// <param name="MonthsLeft">Months from the finish to the end of the horizon, never negative; 0 when staying.</param>
/// <param name="Value">Value in the scenario's currency (DESIGN 7.1); only its costs where the role's worth falls with head-count, since that
/// worth is then the row's, not the option's.</param>
public sealed record LearningOption(
    OptionKind Kind, int Role, int GapSkills, ImmutableArray<LearningStep> Steps, double EarliestWeek, int? Mentor, int? Project,
    double Hours, double Cash, double TimeCost, double Success, double MonthsLeft, double Value)
{
    /// <summary>To stay as somebody is.</summary>
    /// <param name="role">Index of the present role.</param>
    internal static LearningOption Stay(int role) => new(OptionKind.Stay, role, 0, [], 0, null, null, 0, 0, 0, 1, 0, 0);

    /// <summary>What is learned towards which role, whenever and with whomever: the same text for the same.</summary>
    public string Learned => $"{Kind} {Role} {string.Join('+', Steps.Select(step => step.Module).Order())}";

    /// <summary>Start of the learning in weeks after the scenario's day; 0 without steps.</summary>
    public double StartWeek => Steps.IsEmpty ? 0 : Steps[0].StartWeek;

    /// <summary>Finish of the schedule in weeks after the scenario's day; 0 without steps.</summary>
    public double FinishWeek => Steps.IsEmpty ? 0 : Steps[^1].FinishWeek;
}
