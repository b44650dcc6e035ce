using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Verification;

/// <summary>Checks a stored plan against the data it is said to be made from.</summary>
internal static class FolderVerification
{
    /// <summary>Makes the problem again from the data, and makes all checks.</summary>
    /// <exception cref="ScenarioException">The data make no problem.</exception>
    public static async Task<VerificationReport> CheckAsync(
        WorkforceContent data, PlanFolder stored, ClaimCheck check, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        var plan = stored.Plan;
        var (scenario, scenarioCheck) = ScenarioOf(data.Scenario!, plan.Scenario);
        var analysis = WorkforceAnalysis.Of(data.Workforce, scenario, null, progress, cancellation);
        var (options, problem) = WorkforcePlanner.State(analysis, Environment.ProcessorCount, progress, cancellation);
        problem = stored.AfterItsFormer(problem);
        var claim = ClaimMapping.Of(plan);
        return new(
        [
            Fingerprint(DataFingerprint.Of(data.Workforce, scenario, cancellation), plan.DataFingerprint),
            scenarioCheck,
            new ProblemComparison(stored.Problem, problem).Check(),
            .. check.Of(stored.Problem, claim, progress, cancellation).Checks,
            .. await new Restatement(analysis, options, problem).ChecksAsync(plan, claim),
            PlanArithmetic.Check(plan),
            PeopleTable.Check(stored.People, plan),
        ]);
    }

    private static VerificationCheck Fingerprint(string made, string stated)
    {
        var faults = new FaultLog();
        if (stated != made)
            faults.Add("dataFingerprint", $"stated {stated}, that of the folder is {made}: the plan was made from other data");
        return faults.Close("fingerprint", "workforce and scenario are those that the plan was made from");
    }

    // A budget of its own is how --budget is recorded; nothing else of the scenario can be changed from outside.
    private static (Scenario Scenario, VerificationCheck Check) ScenarioOf(Scenario scenario, PlanScenarioDocument stated)
    {
        var faults = new FaultLog();
        if (stated.AsOf != scenario.AsOf) faults.Add("scenario.asOf", $"stated {stated.AsOf:yyyy-MM-dd}, is {scenario.AsOf:yyyy-MM-dd}");
        if (stated.Deadline != scenario.Deadline)
            faults.Add("scenario.deadline", $"stated {stated.Deadline:yyyy-MM-dd}, is {scenario.Deadline:yyyy-MM-dd}");
        if (stated.Currency != scenario.Currency) faults.Add("scenario.currency", $"stated {stated.Currency}, is {scenario.Currency}");
        if (stated.Budget == scenario.Budget) return (scenario, faults.Close("scenario", "days, currency and budget are the scenario's"));
        if (stated.Budget is not (>= 0 and < 1e12))
        {
            faults.Add("scenario.budget", $"stated {stated.Budget?.ToString("R") ?? "none"}, is {scenario.Budget:R}");
            return (scenario, faults.Close("scenario", "days, currency and budget"));
        }

        return (
            scenario with { Budget = stated.Budget },
            faults.Close(
                "scenario", $"planned with --budget {stated.Budget:R} in place of the scenario's {scenario.Budget?.ToString("R") ?? "none"}"));
    }
}
