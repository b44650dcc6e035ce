namespace SkillsGap.Engine.Planning.Checking;

/// <summary>One check of a claim.</summary>
/// <param name="Name">Its name; a contract, as scripts look for it.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Summary">What was looked at, in a line.</param>
/// <param name="Figures">What was recomputed.</param>
/// <param name="Faults">What is wrong, the first of them; empty unless failed.</param>
/// <param name="FaultCount">How many things are wrong in all.</param>
public sealed record VerificationCheck(
    string Name, CheckOutcome Outcome, string Summary, IReadOnlyList<Figure> Figures, IReadOnlyList<Fault> Faults, int FaultCount);
