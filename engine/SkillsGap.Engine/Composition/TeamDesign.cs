using System.Collections.Immutable;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Composition;

/// <summary>A composed team: who does what, and what the next head is worth.</summary>
/// <param name="Analysis">What was known; everybody who is not excluded is in its scope.</param>
/// <param name="Settings">What was assumed.</param>
/// <param name="Problem">The problem the planner saw: a group for each person, in the order of the people.</param>
/// <param name="Result">Its answer, with bound and prices.</param>
/// <param name="Placements">Per person what they do; empty where there is no composition.</param>
/// <param name="Work">Per curve who does that work; empty where there is no composition.</param>
/// <param name="Next">Per role with work what growing by one would add; empty where there is no composition.</param>
/// <param name="ValueToday">Worth over the horizon if everybody stays with the existing work of the role they hold.</param>
public sealed record TeamDesign(
    WorkforceAnalysis Analysis, DesignSettings Settings, AllocationProblem Problem, AllocationResult Result, ImmutableArray<Placement> Placements,
    ImmutableArray<WorkComposition> Work, ImmutableArray<NextForRole> Next, double ValueToday)
{
    /// <summary>Whether there is a composition: only pins that cannot be kept rule one out.</summary>
    public bool Exists => Result.Value is not null;

    /// <summary>Number of people who play a part.</summary>
    public int CountOf(TeamPart part) => Placements.Count(placement => placement.Post.Part == part);
}
