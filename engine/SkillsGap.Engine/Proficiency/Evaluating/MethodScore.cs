namespace SkillsGap.Engine.Proficiency.Evaluating;

/// <summary>How good one method is on some cases.</summary>
/// <param name="Method">Name of the method.</param>
/// <param name="People">People that the cases are about.</param>
/// <param name="Normal">Errors, log score and coverage. A method that knows no spread of its own gets the one that fits best: its own error.</param>
/// <param name="Rmse">The root mean squared error with its interval over people.</param>
/// <param name="Ratio">Error of the method that is measured ÷ error of this one, with the interval over people; null for itself.</param>
/// <param name="AtLeast">How good the probability is that a role's requirement is met; null where nothing is required.</param>
public sealed record MethodScore(
    string Method, int People, NormalScore Normal, ClusteredRatio Rmse, ClusteredRatio? Ratio, ProbabilityScore? AtLeast);
