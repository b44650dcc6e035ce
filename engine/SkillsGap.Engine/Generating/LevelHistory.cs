namespace SkillsGap.Engine.Generating;

/// <summary>A level back in time, drawn given today's: the fading part is an Ornstein–Uhlenbeck process, which looks the same in both directions.</summary>
/// <param name="lasting">The part that stays.</param>
/// <param name="today">The level today.</param>
/// <param name="halfLife">Months in which the fading part halves.</param>
/// <param name="sd">Standard deviation of the fading part.</param>
/// <param name="draws">Random numbers of the person.</param>
internal sealed class LevelHistory(double lasting, double today, double halfLife, double sd, Draws draws)
{
    private double fading = today - lasting;
    private double lag;

    /// <summary>The level so many months ago; to be asked from the present backwards.</summary>
    public double MonthsAgo(double months)
    {
        double kept = Math.Pow(2, -(months - lag) / halfLife);
        fading = (kept * fading) + draws.Normal(sd * Math.Sqrt(1 - (kept * kept)));
        lag = months;
        return lasting + fading;
    }
}
