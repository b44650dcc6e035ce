namespace SkillsGap.Wire.Plans;

/// <summary>Why this and not that.</summary>
/// <param name="Text">In words.</param>
/// <param name="Net">Value less what its use of scarce rows is worth to others.</param>
/// <param name="Regret">What the person gives up for the plan as a whole.</param>
/// <param name="Payments">What it takes of scarce rows, the dearest first.</param>
/// <param name="RunnerUp">The best other thing to do; null where there is none.</param>
public sealed record ReasonDocument(
    string Text, double Net, double Regret, IReadOnlyList<PaymentDocument> Payments, RunnerUpDocument? RunnerUp);
