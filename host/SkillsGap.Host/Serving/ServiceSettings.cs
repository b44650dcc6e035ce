namespace SkillsGap.Host.Serving;

/// <summary>How the service runs. Each setting's name, default and range stand in <see cref="SettingsCatalogue"/>.</summary>
internal sealed record ServiceSettings
{
    /// <summary>Whether callers on this machine need no key.</summary>
    public bool Dev { get; init; }

    /// <summary>Where to listen.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:8080"];

    /// <summary>Folder of the data.</summary>
    public string Data { get; init; } = "skillsgap-data";

    /// <summary>Connection string of a PostgreSQL database; null for SQLite in the folder.</summary>
    public string? Database { get; init; }

    /// <summary>Model file to estimate with; null for the default model.</summary>
    public string? Model { get; init; }

    /// <summary>Most bytes of a body, as sent and expanded.</summary>
    public long BodyLimit { get; init; } = 256L << 20;

    /// <summary>Longest wait for the whole of a body.</summary>
    public TimeSpan BodyTimeLimit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Most bytes that a zipped folder may expand to.</summary>
    public long ArchiveLimit { get; init; } = 1L << 30;

    /// <summary>Requests that compute at the same time.</summary>
    public int HeavyAtATime { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>Requests that may wait for their turn to compute.</summary>
    public int HeavyWaiting { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>Requests a second that each key may send in the long run.</summary>
    public int RequestsPerSecond { get; init; } = 100;

    /// <summary>Requests that each key may send at once after a pause.</summary>
    public int RequestBurst { get; init; } = 200;

    /// <summary>Scenarios that each key may follow by events at the same time.</summary>
    public int EventStreamsPerKey { get; init; } = 50;

    /// <summary>Scenarios planned at the same time.</summary>
    public int JobsAtATime { get; init; } = 1;

    /// <summary>Scenarios that may wait, of all callers.</summary>
    public int JobsWaiting { get; init; } = 1000;

    /// <summary>Scenarios that may wait, of one key.</summary>
    public int JobsWaitingPerKey { get; init; } = 100;

    /// <summary>Longest planning of a scenario.</summary>
    public TimeSpan JobTimeLimit { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Longest planning within one call.</summary>
    public TimeSpan CallTimeLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a stop waits for what is being done.</summary>
    public TimeSpan DrainWithin { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>Days for which scenarios that have ended, and versions that were replaced, are kept; 0 for ever.</summary>
    public int KeepDays { get; init; }

    /// <summary>Fewest people of a group that a figure may be about.</summary>
    public int SmallestGroup { get; init; } = 5;

    /// <summary>Where traces and metrics are sent by OTLP; null for nowhere.</summary>
    public Uri? Otlp { get; init; }
}
