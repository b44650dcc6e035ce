namespace SkillsGap.Datasets;

/// <summary>
/// A person's level of one skill back in time, drawn given today's: a part ρ = 0.3 of the deviation from the mean stays, the rest is an
/// Ornstein–Uhlenbeck process that halves per half-life. Skills move independently given today's levels.
/// </summary>
public sealed class LevelHistory
{
    private const double Mean = 0.30;
    private const double Stays = 0.30;

    private readonly Normal random;
    private readonly double halfLife;
    private readonly double steady;
    private double moving;
    private double lag;

    /// <summary>Starts today.</summary>
    public LevelHistory(double today, double halfLifeMonths, Normal random)
    {
        this.random = random;
        halfLife = halfLifeMonths;
        var z = (today - Mean) / Measurement.Sigma;
        steady = (Math.Sqrt(Stays) * z) + random.Next(Math.Sqrt(1 - Stays));
        moving = (z - (Math.Sqrt(Stays) * steady)) / Math.Sqrt(1 - Stays);
    }

    /// <summary>The level so many months ago; to be asked from the present backwards.</summary>
    public double MonthsAgo(double months)
    {
        var kept = Math.Pow(2, -(months - lag) / halfLife);
        moving = (kept * moving) + random.Next(Math.Sqrt(1 - (kept * kept)));
        lag = months;
        return Mean + (Measurement.Sigma * ((Math.Sqrt(Stays) * steady) + (Math.Sqrt(1 - Stays) * moving)));
    }
}
