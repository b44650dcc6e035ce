using SkillsGap.Engine.Explaining;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>What a person sees of the plan beside one programme for everybody.</summary>
internal static class CompareView
{
    public static void Show(CompareDocument both, TimeSpan time)
    {
        var table = Grids.Of($"{both.InScope:N0} people in scope", "plan", "one programme for all", "difference");
        void Line(string name, Func<OutlookDocument, double> figure, string format = "N0")
        {
            double plan = figure(both.Individual), generic = figure(both.Generic);
            var apart = plan - generic;
            table.AddRow(Markup.Escape(name), plan.ToString(format), generic.ToString(format), $"{(apart > 0 ? "+" : "")}{apart.ToString(format)}");
        }

        Line("people who learn or move", o => o.People);
        Line($"cash, {both.Currency}", o => o.Figures.Cash);
        Line("hours", o => o.Figures.Hours);
        Line($"time cost, {both.Currency}", o => o.Figures.TimeCost);
        Line("mean weeks", o => o.Figures.MeanWeeks, "0.0");
        Line("weeks to the last", o => o.LastWeek, "0.0");
        Line($"value, {both.Currency}", o => o.Figures.Value);
        Line("people who know it all already", o => o.ReadyPeople);
        Line("hours that teach what is known", o => o.KnownHours);
        Screen.Out.Write(table);

        var heads = Grids.Of($"capable by {both.Deadline:yyyy-MM-dd}", "wanted", "expected", "with 80 %", "P(≥ wanted)");
        for (var t = 0; t < both.Individual.Targets.Count; t++)
        {
            foreach (var (name, target) in new[] { ("plan", both.Individual.Targets[t]), ("programme", both.Generic.Targets[t]) })
            {
                heads.AddRow(
                    Markup.Escape($"{target.Role}, {name}"), $"{target.Headcount}", $"{target.Mean:0.0}", $"{target.Low} to {target.High}", ChanceWords.Of(target.Probability, 1));
            }
        }

        Screen.Out.Write(heads);
        Screen.Out.WriteLine($"plan {both.Proof.Status}, gap {100 * both.Proof.Gap:0.000} %, {time.TotalSeconds:0.0} s");
    }
}
