using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Verification;

/// <summary>The totals of a plan, added up again from its own decisions: money, heads, probabilities.</summary>
internal static class PlanArithmetic
{
    public const string Name = "sums";

    public static VerificationCheck Check(PlanDocument plan)
    {
        var faults = new FaultLog();
        var decided = plan.People.Where(person => person.Decision is not null)
            .Select(person => (Person: person, Decision: person.Decision!)).ToList();
        var busy = decided.Where(d => d.Decision.Kind != "stay").Select(d => d.Decision).ToList();
        Tiers(plan, faults);
        foreach (var target in plan.Targets)
        {
            var odds = busy.Where(d => d.Role == target.Role).Select(d => d.Success).ToList();
            var where = $"targets \"{target.Role}\"";
            Same($"{where}.planned", target.Planned, odds.Count, faults);
            Same($"{where}.expected", target.Expected, target.Today + odds.Sum(), faults);
            if (plan.Scenario.Confidence is { } confidence && plan.Proof.Value is not null && !(target.Probability >= confidence))
                faults.Add($"{where}.probability", $"{target.Probability:R}, and {confidence:R} was asked for", target.Probability - confidence);
            Same($"{where}.probability", target.Probability, AtLeast(odds, target.Headcount - target.Today), faults);
        }

        foreach (var role in plan.Roles)
        {
            var moves = decided.Where(d => d.Decision.Kind == "transition").ToList();
            var expected = role.Today - moves.Count(m => m.Person.Role == role.Role)
                + moves.Where(m => m.Decision.Role == role.Role).Sum(m => m.Decision.Success);
            Same($"roles \"{role.Role}\".expected", role.Expected, expected, faults);
        }

        if (plan.Proof.Moves is { } changed) Same("proof.moves.moved", changed.Moved, plan.People.Count(person => person.Former is not null), faults);
        var cash = busy.Sum(d => d.Cash);
        if (plan.Scenario.Budget is { } budget && !(cash <= budget + Near.Allowance(cash, budget)))
            faults.Add("scenario.budget", $"decisions cost {cash:R}, the budget is {budget:R}", cash - budget);
        if (plan.Proof is { Stopped: "gap", Gap: { } gap } && !(gap <= plan.Settings.GapTarget))
            faults.Add("proof.stopped", $"by a gap of {gap:R}, and {plan.Settings.GapTarget:R} was asked for", gap - plan.Settings.GapTarget);
        if (plan.Comparison is { } comparison) Comparison(comparison, busy, faults);
        return faults.Close(
            Name, "money, heads and probabilities, added up from the decisions",
            figures: [new("cash", cash), new("learning or moving", busy.Count)]);
    }

    private static void Tiers(PlanDocument plan, FaultLog faults)
    {
        foreach (var (tier, count) in new[]
        {
            ("ready", plan.Tiers.Ready), ("targeted", plan.Tiers.Targeted),
            ("structured", plan.Tiers.Structured), ("extensive", plan.Tiers.Extensive),
        })
        {
            Same($"tiers.{tier}", count, plan.People.Count(person => person.Tier == tier), faults);
        }
    }

    private static void Comparison(ComparisonDocument comparison, List<DecisionDocument> busy, FaultLog faults)
    {
        var own = comparison.Individual;
        Same("comparison.people", comparison.People, busy.Count, faults);
        Same("comparison.individual.cash", own.Cash, busy.Sum(d => d.Cash), faults);
        Same("comparison.individual.hours", own.Hours, busy.Sum(d => d.Hours), faults);
        Same("comparison.individual.timeCost", own.TimeCost, busy.Sum(d => d.TimeCost), faults);
        Same("comparison.individual.expected", own.Expected, busy.Sum(d => d.Success), faults);
        Same("comparison.individual.meanWeeks", own.MeanWeeks, busy.Count == 0 ? 0 : busy.Average(d => d.Weeks), faults);
        if (comparison.CashShare is { } share) Same("comparison.cashShare", share, own.Cash / comparison.Generic.Cash, faults);
    }

    private static void Same(string where, double stated, double found, FaultLog faults) =>
        faults.Compare(where, stated, found, Near.Allowance(stated, found));

    /// <summary>The whole distribution of the number of successes, one trial after the other; then its upper end.</summary>
    private static double AtLeast(List<double> odds, int wanted)
    {
        var distribution = new double[odds.Count + 1];
        distribution[0] = 1;
        for (var n = 0; n < odds.Count; n++)
        {
            for (var k = n + 1; k >= 0; k--)
                distribution[k] = (distribution[k] * (1 - odds[n])) + (k > 0 ? distribution[k - 1] * odds[n] : 0);
        }

        return wanted <= 0 ? 1 : distribution.Skip(wanted).Sum();
    }
}
