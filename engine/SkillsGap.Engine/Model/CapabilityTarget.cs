namespace SkillsGap.Engine.Model;

/// <summary>At least <paramref name="Headcount"/> people shall meet the requirements of role index <paramref name="Role"/>, whatever their title.</summary>
public readonly record struct CapabilityTarget(int Role, int Headcount);
