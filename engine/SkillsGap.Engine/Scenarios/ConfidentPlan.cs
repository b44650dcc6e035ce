namespace SkillsGap.Engine.Scenarios;

/// <summary>A plan that reaches its targets with a given probability, beside the plan that only expects to.</summary>
/// <param name="Confidence">The probability asked for, 0–1.</param>
/// <param name="Plan">The plan; without one of that confidence, the one that comes nearest.</param>
/// <param name="Without">The plan that expects the head-counts and no more.</param>
/// <param name="Reached">Per target the greatest probability of reaching it that any plan met had.</param>
public sealed record ConfidentPlan(double Confidence, WorkforcePlan Plan, WorkforcePlan Without, IReadOnlyList<double> Reached)
{
    /// <summary>Whether the plan reaches every target with the probability asked for.</summary>
    public bool Holds => Plan.Exists && TargetForecast.Of(Plan).All(target => target.Probability >= Confidence);
}
