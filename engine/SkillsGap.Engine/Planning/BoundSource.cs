namespace SkillsGap.Engine.Planning;

/// <summary>What proves <see cref="AllocationResult.Bound"/>.</summary>
public enum BoundSource
{
    /// <summary>The prices: one pass over the problem recomputes the bound.</summary>
    Prices,
}
