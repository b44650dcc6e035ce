namespace SkillsGap.Engine.Adjacency;

/// <summary>How often profiles have two skills together.</summary>
/// <param name="From">Profiles with the first skill.</param>
/// <param name="Both">Profiles with both.</param>
/// <param name="To">Profiles with the second skill.</param>
/// <param name="Of">All profiles.</param>
public readonly record struct LiftCounts(int From, int Both, int To, int Of)
{
    /// <summary>a: how many profiles' worth of the base rate a conditional is shrunk by.</summary>
    private const double Shrinkage = 3;

    /// <summary>Profiles with a skill before their lift weighs as much as what was known before.</summary>
    private const double ForHalf = 20;

    /// <summary>Whether both skills occur at all: without, the counts say nothing.</summary>
    public bool SaysSomething => From > 0 && To > 0;

    /// <summary>What the lift weighs against what was known before, 0–1: `n/(n + 20)`.</summary>
    public double Weight => From / (From + ForHalf);

    /// <summary>
    /// Lift of having the second skill, given the first, over its base rate: `max(0, (P − base)/(1 − base))`, `P = (both + a·base)/(from +
    /// a)`, a = 3. 0 where every profile has the second.
    /// </summary>
    public double Lift
    {
        get
        {
            if (From == 0 || To == Of) return 0;
            var baseRate = (double)To / Of;
            var conditional = (Both + (Shrinkage * baseRate)) / (From + Shrinkage);
            return Math.Max(0, (conditional - baseRate) / (1 - baseRate));
        }
    }
}
