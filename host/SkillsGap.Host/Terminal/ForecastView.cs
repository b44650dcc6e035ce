using SkillsGap.Engine.Explaining;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>Who falls below what their role needs: a heat map of skills by quarter, and the people.</summary>
internal static class ForecastView
{
    /// <summary>Shares of people below from which a cell is shown as doubtful, and as bad.</summary>
    private const double Doubtful = 0.2, Bad = 0.5;

    public static void Show(ForecastDocument forecast, int top)
    {
        var map = Grids.Of(["sub-skill", "people", "today", .. forecast.Days.Skip(1).Select(Quarter), "mean gap today", "at the end"]);
        foreach (var skill in forecast.Skills.Take(top))
        {
            map.AddRow([
                Markup.Escape(skill.Skill), $"{skill.People:N0}", .. skill.Below.Select(below => Cell(below, skill.People)),
                $"{skill.Gap[0]:0.00}", $"{skill.Gap[^1]:0.00}",
            ]);
        }

        Screen.Out.Write(map);
        if (forecast.Skills.Count > top) Screen.Out.WriteLine($"{top:N0} of {forecast.Skills.Count:N0} skills; --top N or --json shows more.");
        Screen.Out.WriteLine($"People expected below what their role needs{(forecast.Role is null ? "" : $" ({forecast.Role})")}, if nothing is done. "
            + "What is known of a level fades towards what is typical of the role; what is needed grows with the demand for the skill.");
        Falling(forecast, top);
    }

    /// <summary>A quarter by its first day, such as 2026 Q2.</summary>
    public static string Quarter(DateOnly day) => $"{day.Year} Q{((day.Month - 1) / 3) + 1}";

    private static void Falling(ForecastDocument forecast, int top)
    {
        if (forecast.Falling.Count == 0)
        {
            Screen.Out.WriteLine("Nobody who is there today falls below.");
            return;
        }

        var list = new Table().Border(TableBorder.Rounded)
            .AddColumns("from", "person", "role", "sub-skill", "level today", "needed", "level then", "needed then", "P(below)");
        foreach (var fall in forecast.Falling.Take(top))
        {
            list.AddRow(
                Quarter(fall.Date), Markup.Escape(fall.Person), Markup.Escape(fall.Role), Markup.Escape(fall.Skill), $"{fall.Today:0.00}",
                $"{fall.Required:0.00}", $"{fall.Mean:0.00} ± {fall.Sd:0.00}", $"{fall.Needed:0.00}", ChanceWords.Of(fall.Probability));
        }

        Screen.Out.Write(list);
        var people = forecast.Falling.Select(fall => fall.Person).Distinct().Count();
        Screen.Out.WriteLine($"{forecast.Falling.Count:N0} skills of {people:N0} people fall below by {forecast.Days[^1]:yyyy-MM-dd}"
            + (forecast.Falling.Count > top ? $"; the first {top:N0} are shown, --top N or --json shows more." : "."));
    }

    private static string Cell(int below, int people)
    {
        var share = (double)below / people;
        return $"[black on {(share >= Bad ? "red" : share >= Doubtful ? "yellow" : "green")}] {below:N0} [/]";
    }
}
