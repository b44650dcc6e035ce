using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit.Fairness.Parity;

/// <summary>What is to be given to groups at rates that are near each other.</summary>
/// <param name="Measure">What: one of <see cref="ParityRule.Measures"/>. Of money the rate is the mean amount.</param>
/// <param name="Partition">To which groups.</param>
public sealed record ParityConstraint(string Measure, AuditPartition Partition)
{
    /// <summary>Its name: <c>MEASURE:ATTRIBUTE</c>.</summary>
    public string Name => $"{Measure}:{string.Join('+', Partition.Attributes)}";
}
