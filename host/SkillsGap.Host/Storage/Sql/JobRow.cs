using System.Text.Json;
using SkillsGap.Host.Jobs;

namespace SkillsGap.Host.Storage.Sql;

/// <summary>A job as the database has it.</summary>
internal sealed class JobRow
{
    /// <summary>The columns of a row.</summary>
    public const string Columns = "sequence, id, tenant, kind, key_id, workforce, etag, request, priority, time_limit, state, attempt, cancel_asked, "
        + "progress, plan_hash, replay_hash, error_type, error_detail, created, started, ended, runner, start, request_hash";

    public long Sequence { get; init; }

    public string Id { get; init; } = "";

    public string Tenant { get; init; } = "";

    public string Kind { get; init; } = "";

    public string KeyId { get; init; } = "";

    public string? Workforce { get; init; }

    public string? Etag { get; init; }

    public string Request { get; init; } = "";

    public int Priority { get; init; }

    public long TimeLimit { get; init; }

    public string State { get; init; } = "";

    public int Attempt { get; init; }

    public int CancelAsked { get; init; }

    public string? Progress { get; init; }

    public string? PlanHash { get; init; }

    public string? ReplayHash { get; init; }

    public string? ErrorType { get; init; }

    public string? ErrorDetail { get; init; }

    public long Created { get; init; }

    public long? Started { get; init; }

    public long? Ended { get; init; }

    public long? Runner { get; init; }

    public long? Start { get; init; }

    public string? RequestHash { get; init; }

    /// <summary>A state as it is stored.</summary>
    public static string NameOf(JobState state) => state switch
    {
        JobState.Queued => "queued",
        JobState.Running => "running",
        JobState.Done => "done",
        JobState.Failed => "failed",
        _ => "cancelled",
    };

    public Job Job() => new(
        Id, Tenant, Kind, KeyId, Workforce, Etag, Request, Priority, TimeSpan.FromMilliseconds(TimeLimit), StateOf(State), Attempt, CancelAsked != 0,
        Progress is null ? null : JsonSerializer.Deserialize(Progress, JobJsonContext.Default.JobProgress), PlanHash, ReplayHash,
        ErrorType is null ? null : new(ErrorType, ErrorDetail ?? ""),
        DateTimeOffset.FromUnixTimeMilliseconds(Created), Day(Started), Day(Ended));

    private static JobState StateOf(string name) => Enum.GetValues<JobState>().First(state => NameOf(state) == name);

    private static DateTimeOffset? Day(long? time) => time is { } given ? DateTimeOffset.FromUnixTimeMilliseconds(given) : null;
}
