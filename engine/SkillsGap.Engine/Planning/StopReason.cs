namespace SkillsGap.Engine.Planning;

/// <summary>Why the planner stopped.</summary>
public enum StopReason
{
    /// <summary>The gap reached <see cref="PlannerSettings.GapTarget"/>, or the problem was proven to have no plan.</summary>
    Gap,

    /// <summary><see cref="PlannerSettings.TimeLimit"/> was reached.</summary>
    Time,

    /// <summary>All iterations of pricing and search were done.</summary>
    Iterations,

    /// <summary>The caller cancelled.</summary>
    Cancelled,
}
