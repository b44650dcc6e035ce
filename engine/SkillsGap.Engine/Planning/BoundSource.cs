namespace SkillsGap.Engine.Planning;

/// <summary>What proves <see cref="AllocationResult.Bound"/>.</summary>
public enum BoundSource
{
    /// <summary>The prices: one pass over the problem recomputes the bound.</summary>
    Prices,

    /// <summary>OR-Tools' CP-SAT, which sees that groups are whole; it attests the bound, and only solving again confirms it.</summary>
    CpSat,

    /// <summary>The planner itself, which has gone through all plans that the prices leave a chance; only solving again confirms it.</summary>
    Enumeration,

    /// <summary>The certificate: prices, rounded rows and blocks solved exactly, from which anybody can recompute the bound.</summary>
    Certificate,
}
