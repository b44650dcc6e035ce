namespace SkillsGap.Engine.Audit.Fairness.Parity;

/// <summary>What is to be given to groups at rates that are near each other.</summary>
/// <param name="Measure">What: <see cref="FairnessMeasures.Training"/>, <see cref="FairnessMeasures.Money"/>, <see cref="FairnessMeasures.Mentor"/> or
/// <see cref="FairnessMeasures.Transition"/>. Of money the rate is the mean amount.</param>
/// <param name="Partition">To which groups.</param>
public sealed record ParityConstraint(string Measure, AuditPartition Partition)
{
    /// <summary>What may be kept in parity.</summary>
    public static IReadOnlyList<string> Measures { get; } =
        [FairnessMeasures.Training, FairnessMeasures.Money, FairnessMeasures.Mentor, FairnessMeasures.Transition];

    /// <summary>Its name: <c>MEASURE:ATTRIBUTE</c>.</summary>
    public string Name => $"{Measure}:{string.Join('+', Partition.Attributes)}";
}
