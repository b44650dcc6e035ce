using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Learning;

/// <summary>What an outcome is worth and costs: one rule for individual paths and for the generic programme (DESIGN 7.1).</summary>
public static class OptionValue
{
    /// <summary>Months from a finish to the end of the horizon, never negative.</summary>
    public static double MonthsLeft(Scenario scenario, double finishWeek) =>
        Math.Max(0, scenario.HorizonMonths - (finishWeek / Calendar.WeeksPerMonth));

    /// <summary><c>benefit·π·V·months left − cost·(cash, and time if counted)</c>.</summary>
    /// <param name="scenario">Gives the weights and whether time counts.</param>
    /// <param name="success">Probability of success, 0–1.</param>
    /// <param name="valuePerMonth">V: worth of one more proficient person a month.</param>
    /// <param name="monthsLeft">Months for which it is earned.</param>
    /// <param name="cash">Cash cost.</param>
    /// <param name="timeCost">Cost of hours.</param>
    public static double Of(Scenario scenario, double success, double valuePerMonth, double monthsLeft, double cash, double timeCost) =>
        (scenario.BenefitWeight * success * valuePerMonth * monthsLeft)
        - (scenario.CostWeight * (cash + (scenario.CountTime ? timeCost : 0)));
}
