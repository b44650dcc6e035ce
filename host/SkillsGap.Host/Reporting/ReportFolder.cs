using SkillsGap.Engine.Audit.Fairness;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Host.Verification;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Reporting;

/// <summary>What <c>plan --out DIR</c> wrote, and what other commands may have put beside it.</summary>
internal sealed class ReportFolder
{
    /// <summary>Files beside the plan that a report shows.</summary>
    public const string FrontierFile = "frontier.json", ReviewFile = "review.json";

    private ReportFolder(PlanFolder stored, FrontierDocument? frontier, FairnessDocument? fairness, ReviewDocument? review) =>
        (Stored, Frontier, Fairness, Review) = (stored, frontier, fairness, review);

    /// <summary>The plan, its problem and its people.</summary>
    public PlanFolder Stored { get; }

    /// <summary>A sweep that was kept; null for none.</summary>
    public FrontierDocument? Frontier { get; }

    /// <summary>An audit that was kept; null for none.</summary>
    public FairnessDocument? Fairness { get; }

    /// <summary>A review that the plan came from; null for none.</summary>
    public ReviewDocument? Review { get; }

    /// <summary>Reads the folder, or everything that is wrong with it.</summary>
    public static async Task<(ReportFolder? Folder, IReadOnlyList<string> Errors)> ReadAsync(string path, CancellationToken cancellation)
    {
        var (stored, errors) = await PlanFolder.ReadAsync(path, cancellation);
        var (frontier, frontierError) = await OptionalAsync<FrontierDocument>(path, FrontierFile, cancellation);
        var (fairness, fairnessError) = await OptionalAsync<FairnessDocument>(path, FairnessFiles.Name, cancellation);
        var (review, reviewError) = await ReviewAsync(path, cancellation);
        IReadOnlyList<string> all = [.. errors, .. new[] { frontierError, fairnessError, reviewError }.OfType<string>()];
        return all.Count > 0 ? (null, all) : (new(stored!, frontier, fairness, review), []);
    }

    /// <summary>The review beside a plan, or what is wrong with it; neither where there is none.</summary>
    public static Task<(ReviewDocument? Review, string? Error)> ReviewAsync(string folder, CancellationToken cancellation) =>
        OptionalAsync<ReviewDocument>(folder, ReviewFile, cancellation);

    /// <summary>What the workforce that the plan was made from adds: the levels of everybody in scope towards the first target, and where people have
    /// audit attributes and no audit was kept, the audit of who gets what.</summary>
    /// <returns>Both, or why there are none, with a cure.</returns>
    public async Task<(GapTableDocument? Levels, FairnessDocument? Fairness, string? Problem)> KnownAsync(
        WorkforceContent content, LearnedModel? model, CancellationToken cancellation)
    {
        var (scenario, check) = PlannedScenario.Of(content, Stored.Plan.Scenario);
        var isOfThoseLeft = Stored.Plan.Erased is { Count: > 0 };
        if (check.Faults.Count > 0 || (!isOfThoseLeft && DataFingerprint.Of(content, scenario, cancellation) != Stored.Plan.DataFingerprint))
            return (null, null, "is not the workforce that the plan was made from\n  Give that one, or plan again with --out.");
        if (ModelName.ProblemOf(Stored.Plan.Model, model) is { } other) return (null, null, other);
        return await ProgressView.RunAsync<(GapTableDocument?, FairnessDocument?, string?)>(progress =>
        {
            if (isOfThoseLeft || content.AuditAttributes.IsEmpty || Fairness is not null || Stored.Plan.Proof.Value is null)
            {
                var analysis = WorkforceAnalysis.Of(content.Workforce, scenario, model, null, progress, cancellation);
                if (isOfThoseLeft && !ErasedPeople.AreThoseLeft(analysis, Stored.Plan))
                {
                    return (null, null, $"{ErasedPeople.Said(Stored.Plan.Erased!.Count)}, but those who are left are not its people"
                        + "\n  Give the workforce that they were erased from.");
                }

                return (PersonMapping.GapTable(analysis, analysis.FirstTarget), Fairness, null);
            }

            var (plan, problem) = StoredPlan.Restore(content, model, Stored, progress, cancellation);
            if (plan is null) return (null, null, problem);
            var grouping = FairnessGrouping.Of(FairnessGrouping.Attribute, content, plan.Analysis.Workforce);
            var audit = FairnessAudit.Of(plan, grouping.Asked, null, progress, grouping.Weighed, cancellation);
            return (
                PersonMapping.GapTable(plan.Analysis, plan.Analysis.FirstTarget),
                FairnessMapping.ToDocument(plan.Analysis, FairnessGrouping.Attribute, audit, null, forOthers: true), null);
        });
    }

    private static async Task<(T? Document, string? Error)> OptionalAsync<T>(string folder, string file, CancellationToken cancellation) where T : class
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? await JsonFile.ReadAsync(path, stream => PlanJson.ReadAsync<T>(stream, cancellation)) : (null, null);
    }
}
