using System.Collections.Immutable;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Host.Commands;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Verification;

/// <summary>
/// The scenario as it was planned. plan.json records what a command may put in place of the folder's: budget, deadline, parity, and the
/// head-counts of targets with what had to be expected of them. Nothing else of the scenario can be changed from outside.
/// </summary>
internal static class PlannedScenario
{
    private const double LargestBudget = 1e12, LargestHeadcount = 1e7;

    /// <summary>The folder's scenario with what the plan states in its place, and what is wrong with that.</summary>
    public static (Scenario Scenario, VerificationCheck Check) Of(WorkforceContent data, PlanScenarioDocument stated)
    {
        var (scenario, faults, changes) = (data.Scenario!, new FaultLog(), new List<string>());
        if (stated.AsOf != scenario.AsOf) faults.Add("scenario.asOf", $"stated {stated.AsOf:yyyy-MM-dd}, is {scenario.AsOf:yyyy-MM-dd}");
        if (stated.Currency != scenario.Currency) faults.Add("scenario.currency", $"stated {stated.Currency}, is {scenario.Currency}");
        var planned = scenario;
        if (stated.Budget != scenario.Budget)
        {
            if (stated.Budget is >= 0 and < LargestBudget)
            {
                planned = planned with { Budget = stated.Budget };
                Note($"--budget {stated.Budget:R}", scenario.Budget?.ToString("R") ?? "none");
            }
            else
                faults.Add("scenario.budget", $"stated {stated.Budget?.ToString("R") ?? "none"}, is {scenario.Budget:R}");
        }

        if (stated.Deadline != scenario.Deadline)
        {
            if (stated.Deadline > scenario.AsOf)
            {
                planned = planned with { Deadline = stated.Deadline };
                Note($"--deadline {stated.Deadline:yyyy-MM-dd}", $"{scenario.Deadline:yyyy-MM-dd}");
            }
            else
                faults.Add("scenario.deadline", $"stated {stated.Deadline:yyyy-MM-dd}, is {scenario.Deadline:yyyy-MM-dd}");
        }

        if (stated.Confidence is not null and not (> 0 and < 1)) faults.Add("scenario.confidence", $"stated {stated.Confidence:R}, and lies between 0 and 1");
        planned = planned with { Parity = Parity() };
        if (stated.Targets is { } targets) planned = planned with { Targets = Targets(targets) };
        return (planned, faults.Close(
            "scenario", changes.Count == 0 ? "days, currency, budget and targets are the scenario's" : $"planned with {string.Join(", ", changes)}"));

        void Note(string change, string instead) => changes.Add($"{change} in place of the scenario's {instead}");

        ParityRule? Parity()
        {
            var said = stated.Parity is { } rule ? new ParityRule([.. rule.Constraints], rule.Tolerance) : null;
            if (said == scenario.Parity) return said;
            if (said is not null && KeptParityOptions.ProblemOf(said, data) is not null)
            {
                faults.Add("scenario.parity", $"stated {KeptParityOptions.Text(said)}, is {KeptParityOptions.Text(scenario.Parity)}");
                return scenario.Parity;
            }

            Note(KeptParityOptions.Text(said), KeptParityOptions.Text(scenario.Parity));
            return said;
        }

        ImmutableArray<CapabilityTarget> Targets(IReadOnlyList<PlanTargetDocument> said)
        {
            string[] roles = [.. scenario.Targets.Select(target => data.Workforce.Roles[target.Role].Id)];
            if (!said.Select(target => target.Role).SequenceEqual(roles))
            {
                faults.Add("scenario.targets", $"stated {string.Join(", ", said.Select(target => target.Role))}, are {string.Join(", ", roles)}");
                return scenario.Targets;
            }

            return [.. scenario.Targets.Zip(said, Target)];
        }

        CapabilityTarget Target(CapabilityTarget known, PlanTargetDocument said)
        {
            if (said.Headcount == known.Headcount && said.Expected == known.Expected) return known;
            if (said.Headcount is < 1 or > (int)LargestHeadcount || (said.Expected is { } least && !(least >= said.Headcount && least <= LargestHeadcount)))
            {
                faults.Add($"scenario.targets \"{said.Role}\"", $"stated {said.Headcount} and {said.Expected:R} expected, is {known.Headcount}");
                return known;
            }

            if (said.Headcount != known.Headcount) Note($"--head-count {said.Headcount} of {said.Role}", $"{known.Headcount}");
            if (said.Expected != known.Expected) Note($"{said.LeastExpected():R} of {said.Role} expected", $"{known.LeastExpected:R}");
            return known with { Headcount = said.Headcount, Expected = said.Expected };
        }
    }

    private static double LeastExpected(this PlanTargetDocument target) => target.Expected ?? target.Headcount;
}
