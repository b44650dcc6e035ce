using SkillsGap.Engine.Explaining;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Reporting;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>What a planner sees of a plan: how good it is, whom it moves, what it costs, what is scarce, and why.</summary>
internal static class PlanView
{
    private const int PricesShown = 10;

    // What is written as 0.00 is no price.
    private const double LeastPrice = 0.005;
    private const int ReasonsShown = 5;
    private const int CorrectionsShown = 10;
    private const int MembersShown = 12;

    public static void Show(WorkforcePlan plan, PlanDocument document, TimeSpan time)
    {
        Screen.Out.Write(Summary(plan, document, time));
        if (!plan.Exists)
        {
            Refusal(plan, document);
            return;
        }

        Screen.Out.Write(Tiers(document));
        Screen.Out.Write(Targets(document));
        Screen.Out.Write(Roles(document));
        if (!plan.Analysis.Scenario.Offers.IsEmpty) Screen.Out.Write(Offers(plan));
        if (document.Comparison is { } comparison) Screen.Out.Write(Comparison(comparison, document.Scenario.Currency));
        Screen.Out.Write(Prices(document));
        if (document.Corrections is { } corrections) CorrectionsView.InForce(corrections, document.Targets[0].Role, CorrectionsShown);
        Screen.Out.MarkupLine("[bold]Why, by example[/]");
        foreach (var person in Examples(document))
        {
            Screen.Out.Write(new Padder(new Markup($"[bold]{Markup.Escape(person.Id)}[/] ({Markup.Escape(person.Role)}, {person.Tier}): "
                + Markup.Escape(person.Reason!.Text)), new Padding(2, 0, 0, 0)));
        }
    }

    private static void Refusal(WorkforcePlan plan, PlanDocument document)
    {
        if (plan.Result.Status != PlanStatus.Infeasible)
        {
            Screen.Out.MarkupLine("[red]No plan was found, and none was ruled out.[/]");
            Screen.Out.WriteLine("  Lower a target, raise a budget, move the deadline, or add seats and mentor hours.");
            return;
        }

        var wording = new ScenarioWording(plan);
        var members = plan.Result.ConflictMembers;
        Screen.Out.MarkupLine("[red]There is no such plan.[/]" + (members.Count > 0 ? " These cannot all be had:" : ""));
        foreach (var member in members.Take(MembersShown)) Screen.Out.WriteLine($"  {wording.Of(member)}");
        if (members.Count > MembersShown) Screen.Out.WriteLine($"  and {members.Count - MembersShown:N0} more");
        if (document.Proof.Repairs is not { } repairs)
        {
            Screen.Out.WriteLine("No single change that would do was found.");
            return;
        }

        Screen.Out.WriteLine("There is a plan if you");
        foreach (var repair in repairs) Screen.Out.WriteLine($"  {repair.Text}");
    }

    private static Table Summary(WorkforcePlan plan, PlanDocument document, TimeSpan time)
    {
        var proof = document.Proof;
        var currency = document.Scenario.Currency;
        var table = Grids.Of("plan", "");
        table.AddRow("status", $"{ReportWords.Ended(proof.Status, proof.Stopped)}{(proof.Repeatable ? "" : ", not repeatable")}");
        table.AddRow("value", proof.Value is { } value ? $"{value:N0} {currency}" : "none");
        if (proof.Moves is { } moves) table.AddRow("moves", $"{moves.Moved:N0}, for {moves.Cost:N0} of {moves.Value:N0} {currency}");
        table.AddRow("bound", proof.Status == "infeasible" ? "none" : $"{proof.Bound:N0} {currency} (from {proof.BoundFrom})");
        table.AddRow("gap", proof.Gap is { } gap ? $"{100 * gap:0.000} %" : "none");
        foreach (var failure in proof.CoreFailures ?? []) table.AddRow("core", Markup.Escape(failure));
        if (plan.Exists && document.Comparison is { } cost)
        {
            table.AddRow("cash", document.Scenario.Budget is { } budget ? $"{cost.Individual.Cash:N0} of {budget:N0} {currency}" : $"{cost.Individual.Cash:N0} {currency}");
        }

        table.AddRow("deadline", $"{document.Scenario.Deadline:yyyy-MM-dd}");
        table.AddRow("size", $"{plan.Analysis.Workforce.People.Length:N0} people, {plan.Options.Length:N0} in scope, "
            + $"{plan.Problem.TotalOptions:N0} options, {plan.Problem.Rows.Count:N0} rows");
        table.AddRow("time", $"{time.TotalSeconds:0.0} s");
        return table;
    }

    private static Table Tiers(PlanDocument document)
    {
        var table = Grids.Of("tier", "people", "stay", "path", "move", "mean weeks", "mean hours", "cash");
        foreach (var tier in new[] { "ready", "targeted", "structured", "extensive" })
        {
            var people = document.People.Where(p => p.Tier == tier).Select(p => p.Decision!).ToList();
            var learning = people.Where(d => d.Steps.Count > 0).ToList();
            table.AddRow(
                tier, $"{people.Count}", $"{people.Count(d => d.Kind == "stay")}", $"{people.Count(d => d.Kind == "path")}",
                $"{people.Count(d => d.Kind == "transition")}", learning.Count == 0 ? "" : $"{learning.Average(d => d.Weeks):0.0}",
                learning.Count == 0 ? "" : $"{learning.Average(d => d.Hours):0}", $"{people.Sum(d => d.Cash):N0}");
        }

        return table;
    }

    private static Table Targets(PlanDocument document)
    {
        var table = Grids.Of("capable of", "today", "planned", "expected", "target", "P(≥ target)");
        foreach (var target in document.Targets)
        {
            table.AddRow(
                Markup.Escape(target.Role), $"{target.Today}", $"{target.Planned}", $"{target.Expected:0.0}", $"{target.Headcount}",
                ChanceWords.Of(target.Probability));
        }

        return table;
    }

    private static Table Roles(PlanDocument document)
    {
        var table = Grids.Of("holders of", "today", "expected", "min", "target", "max");
        foreach (var role in document.Roles.Where(r => r.Expected != r.Today || r.Today < r.Target))
        {
            table.AddRow(Markup.Escape(role.Role), $"{role.Today}", $"{role.Expected:0.0}", $"{role.Min}", $"{role.Target}", $"{role.Max}");
        }

        return table;
    }

    private static Table Offers(WorkforcePlan plan)
    {
        var (workforce, scenario) = (plan.Analysis.Workforce, plan.Analysis.Scenario);
        var table = Grids.Of("offered to", "paths towards", "people", "taken", "expected", "cash");
        foreach (var offer in scenario.Offers)
        {
            bool IsOffered(LearningOption option) => option.Kind == OptionKind.Path && option.Role == offer.Role;
            var groups = Enumerable.Range(0, plan.Options.Length).Where(group => plan.Options[group].Options.Any(IsOffered)
                && workforce.UnitsFrom(workforce.People[plan.Options[group].Person].Unit).Contains(offer.Unit)).ToList();
            var taken = groups.Select(plan.Chosen).Where(IsOffered).ToList();
            table.AddRow(
                Markup.Escape(workforce.Units[offer.Unit].Id), Markup.Escape(workforce.Roles[offer.Role].Id), $"{groups.Count:N0}", $"{taken.Count:N0}",
                $"{taken.Sum(option => option.Success):0.0}", $"{taken.Sum(option => option.Cash):N0}");
        }

        return table;
    }

    private static Table Comparison(ComparisonDocument both, string currency)
    {
        var table = Grids.Of($"{both.People} people", "individual paths", "generic programme");
        void Line(string name, Func<ProgrammeDocument, string> text) => table.AddRow(name, text(both.Individual), text(both.Generic));
        Line($"cash, {currency}", p => $"{p.Cash:N0}");
        Line("hours", p => $"{p.Hours:N0}");
        Line($"time cost, {currency}", p => $"{p.TimeCost:N0}");
        Line("mean weeks", p => $"{p.MeanWeeks:0.0}");
        Line("expected successes", p => $"{p.Expected:0.0}");
        Line($"value, {currency}", p => $"{p.Value:N0}");
        if (both.CashShare is { } share) table.AddRow("cash against generic", $"{share:P0}", "100 %");
        return table;
    }

    private static Table Prices(PlanDocument document)
    {
        var table = Grids.Of("scarce or wanted", "used", "limits", "one more is worth");
        foreach (var row in document.Rows.Where(r => Math.Abs(r.Worth()) >= LeastPrice).OrderByDescending(r => Math.Abs(r.Price)).Take(PricesShown))
        {
            table.AddRow(Markup.Escape(row.Id), $"{row.Used:#,0.##}", $"{row.Lower:#,0.##} … {row.Upper:#,0.##}", $"{row.Price:N2} {document.Scenario.Currency}");
        }

        return table;
    }

    /// <summary>Different kinds of decision first, the weightiest of each; then more of them by weight.</summary>
    private static IEnumerable<PersonPlanDocument> Examples(PlanDocument document)
    {
        var byWeight = document.People.OrderByDescending(p => p.Reason!.Net).ThenBy(p => p.Id, StringComparer.Ordinal).ToList();
        return byWeight.DistinctBy(p => (p.Decision!.Kind, p.Tier)).Concat(byWeight).Distinct().Take(ReasonsShown);
    }
}
