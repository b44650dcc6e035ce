using SkillsGap.Engine.Explaining;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>One person's options if something were otherwise, and what that would be worth.</summary>
internal static class WhatIfView
{
    public static void Show(WhatIfDocument answer, string currency, int most)
    {
        var open = answer.AlsoOpen.Count > 0 ? $", also open to {string.Join(", ", answer.AlsoOpen)}" : "";
        Screen.Out.MarkupLine($"[bold]{Markup.Escape(answer.Person)}[/] with {answer.HoursPerWeek:0.##} hours a week{Markup.Escape(open)}; "
            + $"the plan decides: {Markup.Escape(answer.Now)}");
        var table = new Table().Border(TableBorder.Rounded).AddColumns("option", "weeks", "likely", "value", "costs others", "net", "in the plan as it is");
        for (var c = 1; c < table.Columns.Count; c++) table.Columns[c].RightAligned();
        foreach (var option in answer.Options.Take(most))
        {
            table.AddRow(
                Markup.Escape(option.Option + (option.Option == answer.Now ? " (now)" : "")), $"{option.Weeks:0.0}", ChanceWords.Of(option.Success),
                $"{option.Value:N0}", $"{option.CostToOthers:N0}", $"{option.Net:N0}", option.PlanChange is { } change ? Signed(change) : "no room");
        }

        Screen.Out.Write(table);
        if (answer.Options.Count > most) Screen.Out.WriteLine($"{answer.Options.Count - most} more options; --most N shows them.");
        Screen.Out.WriteLine(
            $"Best at the plan's prices: {answer.Best}, worth {Signed(answer.PriceChange)} {currency} against the best as things are, before others make room.");
        Screen.Out.WriteLine(answer.BestFitting is { } fitting
            ? $"Best that fits without changing anybody else: {fitting}."
            : "Nothing fits without changing somebody else.");
        var least = answer.Least is { } known ? $"at least {Signed(known)} and " : "";
        Screen.Out.WriteLine($"Proven: the value of the best plan changes by {least}at most {Signed(answer.Most)} {currency}.");
        if (answer.Least is null) Screen.Out.WriteLine("It is not proven that there is a plan then: plan again to know.");
    }

    private static string Signed(double value) => Math.Round(value) switch { > 0 and var more => $"+{more:N0}", < 0 and var less => $"{less:N0}", _ => "0" };
}
