namespace SkillsGap.Engine.Planning.Core;

/// <summary>What an answer says about a model.</summary>
internal enum CpStatus
{
    /// <summary>No answer: the solver is missing, was stopped, or gave nothing that can be believed.</summary>
    None,

    /// <summary>The solver reached a limit and holds no solution; there may be a bound.</summary>
    Unknown,

    /// <summary>No solution exists.</summary>
    Infeasible,

    /// <summary>A solution; a better one may exist, up to the bound.</summary>
    Feasible,

    /// <summary>A solution, and none is better.</summary>
    Optimal,
}
