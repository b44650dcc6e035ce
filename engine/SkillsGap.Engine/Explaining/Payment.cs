namespace SkillsGap.Engine.Explaining;

/// <summary>What an option takes of a row, at the row's price; a negative cost is a reward for what a lower limit or a worth wants.</summary>
public readonly record struct Payment(string Row, double Amount, double Price)
{
    /// <summary>Amount × price.</summary>
    public double Cost => Amount * Price;
}
