namespace SkillsGap.Wire.Plans;

/// <summary>The number of people capable of a role by the deadline, as a distribution.</summary>
/// <param name="Role">The role whose requirements count.</param>
/// <param name="Headcount">People wanted.</param>
/// <param name="Mean">The number expected.</param>
/// <param name="Low">With nine chances in ten there are at least so many: the least n with P(≤ n) ≥ 0.1.</param>
/// <param name="High">The least n with P(≤ n) ≥ 0.9.</param>
/// <param name="Probability">P(≥ headcount).</param>
/// <param name="First">The number that the first of the probabilities is of.</param>
/// <param name="Probabilities">Probability of each number from there on.</param>
public sealed record HeadsDocument(
    string Role, int Headcount, double Mean, int Low, int High, double Probability, int First, IReadOnlyList<double> Probabilities);
