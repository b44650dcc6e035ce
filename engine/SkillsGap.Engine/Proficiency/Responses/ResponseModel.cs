namespace SkillsGap.Engine.Proficiency.Responses;

/// <summary>
/// What is believed about answers before there are any. On the logit scale an answer of a person to an item of a skill is right with
/// probability `1/(1 + e^−(θ − b))` (Rasch 1960), with the ability `θ = g + d`, g of the person and d of the person in the skill, and the
/// difficulty `b = c + e`, c of the skill and e of the item; all of them normal with mean 0 to begin with. The defaults are declared, not
/// known; from some ten answers a person and item on, they hardly matter.
/// </summary>
public sealed record ResponseModel
{
    /// <summary>Standard deviation of the general ability g between people; logits, positive, default 1: it sets the scale.</summary>
    public double GeneralSd { get; init; } = 1;

    /// <summary>Standard deviation of d: how far a person's ability in a skill is from their general one; logits, positive, default 0.7.</summary>
    public double SkillSd { get; init; } = 0.7;

    /// <summary>Standard deviation of the mean difficulty c between skills; logits, positive, default 1.5.</summary>
    public double SkillDifficultySd { get; init; } = 1.5;

    /// <summary>Standard deviation of e: how far items are from the mean of their skill; logits, positive, default 1.</summary>
    public double ItemDifficultySd { get; init; } = 1;

    /// <summary>
    /// Standard deviation of what an ability changes in a month, as a random walk (Glickman 1999); logits, at least 0, default 0.1.
    /// </summary>
    public double DriftPerMonth { get; init; } = 0.1;
}
