namespace SkillsGap.Wire.Allocation;

/// <summary>A way to make the problem have a plan, verified by finding one.</summary>
public sealed class RepairDocument
{
    /// <summary>What has to give way; all of it.</summary>
    public required IReadOnlyList<LimitChangeDocument> Changes { get; init; }
}
