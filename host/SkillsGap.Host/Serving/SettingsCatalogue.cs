using System.Globalization;

namespace SkillsGap.Host.Serving;

/// <summary>Every setting of the service. To add one: a property of <see cref="ServiceSettings"/> with its default, and a line here.</summary>
internal static class SettingsCatalogue
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("dev", "true: callers on this machine need no key, and nobody else is listened to.", s => s.Dev ? "true" : "false",
            (text, s) => bool.TryParse(text, out var dev) ? (s with { Dev = dev }, null) : (null, "true or false")),
        new("urls", "where to listen, separated by semicolons.", s => string.Join(';', s.Urls), Urls),
        new("data", "folder of the data; made if missing.", s => s.Data,
            (text, s) => text.Trim().Length > 0 ? (s with { Data = text }, null) : (null, "the name of a folder")),
        new("database", "connection string of a PostgreSQL database, instead of SQLite in the folder.", s => s.Database is null ? "" : "(given)",
            (text, s) => (s with { Database = text.Trim().Length > 0 ? text : null }, null)),
        new("model", "model file of train, to estimate and plan with for all callers; default the published and declared parameters.", s => s.Model ?? "",
            (text, s) => (s with { Model = text.Trim().Length > 0 ? text : null }, null)),
        Whole("body-limit", "most bytes of a body, as sent and expanded.", 1024, 2_000_000_000, s => s.BodyLimit, (s, n) => s with { BodyLimit = n }),
        Seconds("body-time-limit", "seconds that a body may take to arrive.", 1, 86_400, s => s.BodyTimeLimit, (s, t) => s with { BodyTimeLimit = t }),
        Whole("archive-limit", "most bytes that a zipped folder may expand to.", 1024, 2_000_000_000, s => s.ArchiveLimit,
            (s, n) => s with { ArchiveLimit = n }),
        Whole("heavy-at-a-time", "requests that compute at the same time, small matches of known roles aside.", 1, 1000, s => s.HeavyAtATime,
            (s, n) => s with { HeavyAtATime = (int)n }),
        Whole("heavy-waiting", "requests that may wait for their turn to compute; more are told to come back.", 0, 10_000, s => s.HeavyWaiting,
            (s, n) => s with { HeavyWaiting = (int)n }),
        Whole("requests-per-second", "requests a second that each key may send in the long run.", 1, 1_000_000, s => s.RequestsPerSecond,
            (s, n) => s with { RequestsPerSecond = (int)n }),
        Whole("request-burst", "requests that each key may send at once after a pause.", 1, 1_000_000, s => s.RequestBurst,
            (s, n) => s with { RequestBurst = (int)n }),
        Whole("event-streams-per-key", "scenarios that each key may follow by events at the same time.", 1, 10_000, s => s.EventStreamsPerKey,
            (s, n) => s with { EventStreamsPerKey = (int)n }),
        Whole("jobs-at-a-time", "scenarios planned at the same time.", 1, 100, s => s.JobsAtATime, (s, n) => s with { JobsAtATime = (int)n }),
        Whole("jobs-waiting", "scenarios that may wait, of all callers.", 1, 1_000_000, s => s.JobsWaiting, (s, n) => s with { JobsWaiting = (int)n }),
        Whole("jobs-waiting-per-key", "scenarios that may wait, of one key.", 1, 1_000_000, s => s.JobsWaitingPerKey, (s,
            n) => s with { JobsWaitingPerKey = (int)n }),
        Seconds("job-time-limit", "seconds that the planning of a scenario may take.", 1, 7 * 86_400, s => s.JobTimeLimit, (s,
            t) => s with { JobTimeLimit = t }),
        Seconds("call-time-limit", "seconds that planning within one call may take.", 1, 86_400, s => s.CallTimeLimit, (s, t) => s with { CallTimeLimit = t }),
        Seconds("drain-within", "seconds that a stop waits for what is being done.", 0, 3600, s => s.DrainWithin, (s, t) => s with { DrainWithin = t }),
        Whole("smallest-group", "fewest people of a group that a figure may be about.", 2, 1000, s => s.SmallestGroup, (s,
            n) => s with { SmallestGroup = (int)n }),
        Whole("keep-days", "days that scenarios are kept after they ended, with their plans, longer while one that waits is planned from them, and versions "
            + "after they were replaced and while scenarios refer to them; what is older is removed. 0: everything is kept.", 0, 36_500, s => s.KeepDays,
            (s, n) => s with { KeepDays = (int)n }),
        new("otlp", "address that traces and metrics are sent to by OTLP; default nowhere.", s => s.Otlp?.ToString() ?? "",
            (text, s) => text.Trim().Length == 0 ? (s with { Otlp = null }, null)
                : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? (s with { Otlp = uri }, null)
                : (null, "an address such as http://localhost:4317")),
    ];

    /// <summary>A setting by its name; null where there is none.</summary>
    public static Setting? Find(string name) => All.FirstOrDefault(setting => setting.Name == name);

    private static Setting Whole(
        string name, string description, long least, long most, Func<ServiceSettings, long> get, Func<ServiceSettings, long, ServiceSettings> set) => new(
            name, description, s => $"{get(s)}",
            (text, s) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most
                ? (set(s, n), null) : (null, $"a whole number from {least} to {most}"));

    private static Setting Seconds(
        string name, string description, double least, double most, Func<ServiceSettings, TimeSpan> get, Func<ServiceSettings, TimeSpan,
            ServiceSettings> set) => new(
            name, description, s => $"{get(s).TotalSeconds}",
            (text, s) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most
                ? (set(s, TimeSpan.FromSeconds(n)), null) : (null, $"a number of seconds from {least} to {most}"));

    private static (ServiceSettings? Settings, string? Expected) Urls(string text, ServiceSettings settings)
    {
        string[] urls = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // A host such as * or + is no host of a URI, but one to listen on.
        var sound = urls.Length > 0 && urls.All(url =>
            Uri.TryCreate(url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal),
                UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https");
        return sound ? (settings with { Urls = urls }, null) : (null, "addresses such as http://127.0.0.1:8080;https://*:8443");
    }
}
