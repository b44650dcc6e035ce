namespace SkillsGap.Engine.Planning;

/// <summary>What is known about the answer.</summary>
public enum PlanStatus
{
    /// <summary>There is a plan, and its gap is at most <see cref="AllocationResult.OptimalGap"/>: no plan is better.</summary>
    Optimal,

    /// <summary>There is a plan; its gap says how much better another could be at most.</summary>
    Feasible,

    /// <summary>It is proven that there is no plan.</summary>
    Infeasible,

    /// <summary>No plan was found, and none was ruled out.</summary>
    Unknown,
}
