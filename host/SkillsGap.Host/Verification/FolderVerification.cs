using SkillsGap.Engine.Data;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;

namespace SkillsGap.Host.Verification;

/// <summary>Checks a stored plan against the data it is said to be made from.</summary>
internal static class FolderVerification
{
    /// <summary>Makes the problem again from the data, and makes all checks.</summary>
    /// <exception cref="ScenarioException">The data make no problem.</exception>
    public static async Task<VerificationReport> CheckAsync(
        WorkforceContent data, LearnedModel? model, PlanFolder stored, ClaimCheck check, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        var plan = stored.Plan;
        if (plan.Erased is { Count: > 0 } erased) return AfterErasure(stored, erased.Count, check, progress, cancellation);
        var (scenario, scenarioCheck) = PlannedScenario.Of(data, plan.Scenario);
        var analysis = PlanAnalysis.Of(data, scenario, model, null, progress, cancellation);
        var (options, problem) = WorkforcePlanner.State(analysis, Environment.ProcessorCount, progress, cancellation);
        problem = stored.AfterItsFormer(problem);
        var claim = ClaimMapping.Of(plan);
        return new(
        [
            Fingerprint(DataFingerprint.Of(data, scenario, cancellation), plan.DataFingerprint),
            Model(plan.Model, model),
            scenarioCheck,
            new ProblemComparison(stored.Problem, problem).Check(),
            .. check.Of(stored.Problem, claim, progress, cancellation).Checks,
            .. await new Restatement(analysis, options, problem).ChecksAsync(plan, claim),
            PlanArithmetic.Check(plan),
            PeopleTable.Check(stored.People, plan),
        ]);
    }

    // The data that such a plan was made from are no more, by right. What it says of itself can still be verified: whether its decisions are allowed by its
    // problem, and whether values, bound and sums are theirs.
    private static VerificationReport AfterErasure(
        PlanFolder stored, int erased, ClaimCheck check, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        return new(
        [
            new FaultLog().Close(
                "data", $"{ErasedPeople.Said(erased)}: the data that it was made from are no more, and it is verified by itself", CheckOutcome.Unchecked),
            .. check.Of(stored.Problem, ClaimMapping.Of(stored.Plan), progress, cancellation).Checks,
            PlanArithmetic.Check(stored.Plan),
            PeopleTable.Check(stored.People, stored.Plan),
        ]);
    }

    private static VerificationCheck Model(string stated, LearnedModel? model)
    {
        var faults = new FaultLog();
        if (ModelName.ProblemOf(stated, model) is { } other) faults.Add("model", other.Replace("\n  ", "; ", StringComparison.Ordinal));
        return faults.Close("model", model is null ? "levels are estimated with the default model" : "levels are estimated with the model that the plan names");
    }

    private static VerificationCheck Fingerprint(string made, string stated)
    {
        var faults = new FaultLog();
        if (stated != made)
            faults.Add("dataFingerprint", $"stated {stated}, that of the folder is {made}: the plan was made from other data");
        return faults.Close("fingerprint", "workforce and scenario are those that the plan was made from");
    }
}
