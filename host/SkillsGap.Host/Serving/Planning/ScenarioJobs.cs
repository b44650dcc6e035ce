using SkillsGap.Host.Jobs;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Planning;

/// <summary>Jobs as the service shows them.</summary>
internal static class ScenarioJobs
{
    /// <summary>A job as a document.</summary>
    /// <param name="job">The job.</param>
    /// <param name="names">Who stands behind pseudonyms; null for nobody.</param>
    /// <param name="hasFigures">Whether the caller may see figures of the plan.</param>
    public static ScenarioJob Document(Job job, PseudonymMap? names, bool hasFigures) => new()
    {
        Id = job.Id,
        Workforce = job.Workforce!,
        Version = job.ETag!,
        State = StateOf(job),
        Priority = job.Priority,
        Attempts = job.Attempt,
        CreatedAt = job.Created,
        StartedAt = job.Started,
        FinishedAt = job.Ended,
        Progress = job.Progress is { } progress ? Document(progress, hasFigures) : null,
        ReplayHash = job.ReplayHash,
        Problem = job.Error is { } error ? new ProblemDocument
        {
            Type = ProblemKind.Prefix + error.Type, Title = "The scenario was not planned.", Status = StatusCodes.Status422UnprocessableEntity,
            Detail = names is null ? error.Detail : names.Reveal(error.Detail),
        } : null,
    };

    /// <summary>How far a job is.</summary>
    public static ScenarioProgress Document(JobProgress progress, bool hasFigures)
    {
        var far = new ScenarioProgress { Phase = progress.Phase, Done = progress.Done ?? 0 };
        return !hasFigures ? far : far with
        {
            Value = progress.Incumbent,
            Bound = progress.Bound,
            Gap = progress.Gap,
            People = progress.People,
            PeopleDone = progress.PeopleDone,
        };
    }

    /// <summary>The word of a state.</summary>
    public static string StateOf(Job job) => job.State.ToString().ToLowerInvariant();

    /// <summary>The problem of an id that is none, or another tenant's.</summary>
    public static Problem NoSuch(string id) => Problem.Of(ProblemKind.NotFound, "id", id, "is no scenario.", "Look it up in the list.");
}
