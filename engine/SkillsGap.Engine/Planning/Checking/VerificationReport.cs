namespace SkillsGap.Engine.Planning.Checking;

/// <summary>What a checker found.</summary>
/// <param name="Checks">The checks, in the order made.</param>
public sealed record VerificationReport(IReadOnlyList<VerificationCheck> Checks)
{
    /// <summary>Whether no check failed. What is attested is not proven here: look at the outcomes for it.</summary>
    public bool Holds => Checks.All(check => check.Outcome != CheckOutcome.Failed);

    /// <summary>Whether nothing rests on the word of the solver alone.</summary>
    public bool IsSettled => Checks.All(check => check.Outcome != CheckOutcome.Attested);
}
