using System.Collections.Immutable;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Explaining;

/// <summary>Says why: where a person stands, and why the plan decides as it does.</summary>
public static class Explainer
{
    private const double Tolerance = 1e-9;

    /// <summary>Where a person stands towards a role. Factorises the person's evidence again for every skill: for one person, not for all.</summary>
    public static PersonExplanation Person(WorkforceAnalysis analysis, int person, int role)
    {
        var workforce = analysis.Workforce;
        var skills = ImmutableArray.CreateBuilder<SkillFinding>();
        ImmutableArray<LeftOutEvidence> leftOut = [];
        foreach (var requirement in workforce.Roles[role].Requirements)
        {
            var s = requirement.Skill;
            var levels = analysis.Estimator.Explain(workforce, person, s, analysis.Scenario.AsOf);
            var source = analysis.Readiness.Source(person, s);
            leftOut = levels.LeftOut;
            skills.Add(new(
                s, requirement.Level, levels.Mean, levels.Sd, analysis.Estimate.ProbabilityAtLeast(person, s, requirement.Level),
                analysis.Readiness.Value[person, s], source >= 0 ? source : null, levels.PriorMean,
                [.. levels.Contributions.OrderByDescending(c => Math.Abs(c.Amount))], levels.Override)
            {
                Archetype = levels.Archetype,
                Calibration = levels.Calibration,
            });
        }

        return new(
            person, role, analysis.TierOf(person, role), analysis.FitTo(person, role), skills.ToImmutable(),
            [.. FoundationWithoutUse.Of(workforce, person, analysis.Scenario.AsOf)], analysis.Alignment.Of(person, role), leftOut);
    }

    /// <summary>Why a group's option was chosen; in a plan with parity without regret and runner-up, and without what parity takes.</summary>
    /// <param name="plan">A plan that exists.</param>
    /// <param name="prices">The plan's problem read by its prices.</param>
    /// <param name="group">Index of the group.</param>
    public static DecisionReason Decision(WorkforcePlan plan, PriceReading prices, int group)
    {
        var chosen = plan.Result.Choice[group];
        // What parity takes of an option, and what another one would be worth without, tells who is in which group.
        if (plan.Analysis.Scenario.Parity is not null)
        {
            var payments = Payments(plan, group, chosen);
            return new(plan.Chosen(group), payments, plan.Chosen(group).Value - plan.Problem.MoveCost(group, chosen) - payments.Sum(one => one.Cost), 0, null);
        }

        var reading = prices.Group(group, chosen);
        return new(
            plan.Chosen(group), Payments(plan, group, chosen), reading.ChosenReduced, reading.Regret,
            SomethingElse(plan, prices, group, chosen, reading.ChosenReduced));
    }

    private static ImmutableArray<Payment> Payments(WorkforcePlan plan, int group, int option)
    {
        var rows = plan.Problem.UsedRows(group, option);
        var amounts = plan.Problem.UsedAmounts(group, option);
        var payments = ImmutableArray.CreateBuilder<Payment>();
        for (var k = 0; k < rows.Length; k++)
        {
            var price = plan.Result.Prices[rows[k]];
            var row = plan.Problem.Rows[rows[k]].Id;
            if (Math.Abs(price * amounts[k]) > Tolerance && !RowIds.TellsOfGroups(row)) payments.Add(new(row, amounts[k], price));
        }

        return [.. payments.OrderByDescending(p => Math.Abs(p.Cost))];
    }

    private static RunnerUp? SomethingElse(WorkforcePlan plan, PriceReading prices, int group, int chosen, double net)
    {
        var options = plan.Options[group].Options;
        int? best = null;
        for (var o = 0; o < options.Length; o++)
        {
            if (options[o].Learned == options[chosen].Learned) continue;
            if (best is not { } b || prices.ReducedValue(group, o) > prices.ReducedValue(group, b)) best = o;
        }

        if (best is not { } other) return null;
        var option = options[other];
        var behind = net - prices.ReducedValue(group, other);
        var scenario = plan.Analysis.Scenario;

        // More success or less cash changes the value, and what is paid to the rows in which they count.
        var worth = plan.Analysis.Workforce.Roles[option.Role] is { Worth.IsEmpty: true } role ? role.ValuePerMonth : 0;
        var perSuccess = (scenario.BenefitWeight * worth * option.MonthsLeft)
            - (Paid(plan, group, other, row => RowIds.CountsSuccess(row, option.Kind)) / option.Success);
        var success = option.Kind != Model.OptionKind.Stay && perSuccess > 0 ? option.Success + (behind / perSuccess) : double.NaN;
        var perCash = scenario.CostWeight + (Paid(plan, group, other, RowIds.CountsCash) / option.Cash);
        var cash = option.Cash > 0 && perCash > 0 ? option.Cash - (behind / perCash) : double.NaN;
        return new(option, behind, success is > 0 and <= 1 ? success : null, cash is >= 0 ? cash : null, NoRoom(plan, group, chosen, other));
    }

    private static double Paid(WorkforcePlan plan, int group, int option, Func<string, bool> toRow) =>
        Payments(plan, group, option).Where(payment => toRow(payment.Row)).Sum(payment => payment.Cost);

    private static ImmutableArray<string> NoRoom(WorkforcePlan plan, int group, int chosen, int other)
    {
        var change = new SortedDictionary<int, double>();
        Add(other, 1);
        Add(chosen, -1);
        return [.. change.Where(pair => Breaks(plan, pair.Key, pair.Value)).Select(pair => plan.Problem.Rows[pair.Key].Id)];

        void Add(int option, double sign)
        {
            var rows = plan.Problem.UsedRows(group, option);
            var amounts = plan.Problem.UsedAmounts(group, option);
            for (var k = 0; k < rows.Length; k++) change[rows[k]] = change.GetValueOrDefault(rows[k]) + (sign * amounts[k]);
        }
    }

    private static bool Breaks(WorkforcePlan plan, int row, double change)
    {
        var used = plan.Result.Rows[row].Used + change;
        var limits = plan.Problem.Rows[row];
        return (change > 0 && used > limits.Upper + Tolerance) || (change < 0 && used < limits.Lower - Tolerance);
    }
}
