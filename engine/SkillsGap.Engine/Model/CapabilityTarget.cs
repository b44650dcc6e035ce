namespace SkillsGap.Engine.Model;

/// <summary>At least <paramref name="Headcount"/> people shall meet the requirements of role index <paramref name="Role"/>, whatever their title.</summary>
/// <param name="Role">Index of the role.</param>
/// <param name="Headcount">People wanted by the deadline.</param>
/// <param name="Expected">Least number expected, at least <paramref name="Headcount"/>: more makes sure of them; null for as many.</param>
public readonly record struct CapabilityTarget(int Role, int Headcount, double? Expected = null)
{
    /// <summary>The number that a plan has to expect.</summary>
    public double LeastExpected => Expected ?? Headcount;
}
