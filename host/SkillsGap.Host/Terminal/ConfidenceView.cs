using SkillsGap.Engine.Explaining;
using SkillsGap.Engine.Scenarios;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>What it costs to be sure, or how sure one can be.</summary>
internal static class ConfidenceView
{
    public static void Show(ConfidentPlan confident, IAnsiConsole console)
    {
        var (plan, without) = (confident.Plan, confident.Without);
        var scenario = plan.Analysis.Scenario;
        var (sure, expects) = (TargetForecast.Of(plan), TargetForecast.Of(without));
        var table = Grids.Of("to be sure", "without", "with", "difference");
        for (var t = 0; t < sure.Count; t++)
        {
            var role = Markup.Escape(plan.Analysis.Workforce.Roles[sure[t].Role].Id);
            table.AddRow($"P(≥ {sure[t].Target} {role})", ChanceWords.Of(expects[t].Probability, 1), ChanceWords.Of(sure[t].Probability, 1), "");
            table.AddRow($"expected {role}", $"{expects[t].Expected:0.00}", $"{sure[t].Expected:0.00}", $"{sure[t].Expected - expects[t].Expected:+0.00;-0.00;0}");
        }

        void Money(string name, double before, double after) =>
            table.AddRow($"{name}, {scenario.Currency}", $"{before:N0}", $"{after:N0}", $"{after - before:+#,0;-#,0;0}");
        Money("value", without.Result.Value ?? 0, plan.Result.Value ?? 0);
        Money("cash", without.AllChosen.Sum(o => o.Cash), plan.AllChosen.Sum(o => o.Cash));
        console.Write(table);
        if (confident.Holds) return;
        var reached = confident.Reached.Select((p, t) => $"{ChanceWords.Of(p, 1)} for {plan.Analysis.Workforce.Roles[scenario.Targets[t].Role].Id}");
        console.WriteLine($"No plan was found that reaches every target with a probability of {100 * confident.Confidence:0.###} %; the greatest met: {string.Join(", ", reached)}.");
        console.WriteLine("  Raise the budget, move the deadline, add seats and mentor hours, lower the head-count, or ask for less.");
    }
}
