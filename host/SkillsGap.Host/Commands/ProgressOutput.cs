using System.CommandLine;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Tracking;
using SkillsGap.Host.Plans;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Commands;

/// <summary>Where a review goes: the plan made again with review.json, and the workforce with what happened, from which the next review begins.</summary>
/// <param name="Plan">The folder of the plan; null for none.</param>
/// <param name="Workforce">The folder of the workforce; null for none.</param>
internal sealed record ProgressOutput(string? Plan, string? Workforce)
{
    /// <summary>The folder of the workforce within that of the plan, unless it is given.</summary>
    public const string Inside = "workforce";

    /// <summary>Why it cannot be written there, with a cure; null where it can.</summary>
    /// <param name="read">The workforce that is read.</param>
    /// <param name="reviewed">The plan that is reviewed.</param>
    public string? ProblemBeside(string read, string reviewed)
    {
        if (Plan is null && Workforce is not null) return "--workforce-out goes with --out: the workforce is for the next review of a plan\n  Add --out DIR.";
        if (Plan is null) return null;
        if (Same(Plan, reviewed)) return $"--out {Plan}: is the plan that is reviewed\n  Name another folder; the next review begins there.";
        if (Same(Workforce!, read)) return $"--workforce-out {Workforce}: is the workforce that is read\n  Name another folder.";
        if (OutputFolder.ProblemOf(Plan) is { } inTheWay) return $"--out {Plan}: {inTheWay}";
        return Workforce != Path.Combine(Plan, Inside) && OutputFolder.ProblemOf(Workforce!) is { } beside ? $"--workforce-out {Workforce}: {beside}" : null;
    }

    /// <summary>Writes what there is; plan.json last, so that a folder with one is whole.</summary>
    /// <returns>Why it was not written, with a cure; null where it was, or was not asked for.</returns>
    public async Task<string?> WriteAsync(
        ProgressReview review, MadePlan? again, ReviewDocument document, PlannerSettings settings, CancellationToken cancellation)
    {
        if (Plan is null) return null;
        var problem = await OutputFolder.TryWriteAsync(async () =>
        {
            // A plan that was there is none of this workforce, and would stay where nothing is planned again.
            Directory.CreateDirectory(Plan);
            File.Delete(Path.Combine(Plan, "plan.json"));
            if (review.Next is { } next) WorkforceFolder.Write(Workforce!, next, cancellation);
            await FileReplacement.WriteAsync(Path.Combine(Plan, "review.json"), stream => PlanJson.WriteAsync(stream, document, CancellationToken.None));
            if (again is not null && review.Next is { } after)
                await PlanFiles.WriteAsync(Plan, again.Plan, again.ToDocument(after, after.Scenario!, null, settings, null));
        });
        return problem is null ? null : $"--out {Plan}: {problem}";
    }

    /// <summary>An error in the scenario of the day of the review, with where that scenario is and how to go on once it is mended.</summary>
    /// <param name="error">What is wrong with it.</param>
    public string WhereToMend(string error) => Plan is null
        ? $"{error}\n  The scenario is that of the day of the review; --out DIR writes it, to be mended and planned there."
        : $"{error}\n  Mend it in {Path.Combine(Workforce!, "scenario.json")}, then: skillsgap plan {Workforce} --out {Plan}";

    /// <summary>Says what was written.</summary>
    /// <param name="planned">Whether it was planned again.</param>
    public string Said(bool planned) => Plan is null
        ? "Nothing was written; --out DIR keeps review.json, the plan made again, and the workforce to go on from."
        : planned ? $"Written to {Plan}: review.json, plan.json, problem.json, people.csv; to {Workforce}: the workforce with what happened."
        : Directory.Exists(Workforce) ? $"Written to {Plan}: review.json; to {Workforce}: the workforce with what happened."
        : $"Written to {Plan}: review.json.";

    private static bool Same(string one, string other) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(one)) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(other));

    /// <summary>The options that say so.</summary>
    internal sealed class Options
    {
        private readonly Option<string?> plan = new("--out")
        {
            Description = "Folder for review.json and the plan made again, as plan --out writes it. Default: only print.", HelpName = "NEWDIR",
        };

        private readonly Option<string?> workforce = new("--workforce-out")
        {
            Description = "Folder for the workforce with what happened, which the plan made again is of; default workforce inside of --out.", HelpName = "NEWFOLDER",
        };

        public void AddTo(Command command)
        {
            command.Add(plan);
            command.Add(workforce);
        }

        public ProgressOutput Of(ParseResult parsed) => new(
            parsed.GetValue(plan), parsed.GetValue(workforce) ?? (parsed.GetValue(plan) is { } folder ? Path.Combine(folder, Inside) : null));
    }
}
