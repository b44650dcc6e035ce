using System.Globalization;
using System.Text.Json;
using SkillsGap.Engine.Data.Import.Json;

namespace SkillsGap.Engine.Data.Import.Mlflow;

/// <summary>
/// Runs as JSON: as the REST API answers <c>runs/search</c> and <c>runs/get</c> (info and data; whole numbers plain or as strings), as pandas writes
/// <c>search_runs()</c> by records (<c>metrics.f1</c>, <c>tags.mlflow.user</c>) or, by default, by columns.
/// </summary>
internal static class MlflowJson
{
    private const string UserTag = "mlflow.user";

    /// <summary>The runs of an item; one without an id where it is none.</summary>
    public static IEnumerable<MlflowRun> Runs(JsonElement item, string userTag)
    {
        if ((item.Get("run") ?? item) is var run && run.Get("info") is not null)
            return [OfApi(run, userTag)];
        return item.Get("run_id")?.ValueKind == JsonValueKind.Object ? OfColumns(item, userTag) : [OfCells(name => Cell(item.Get(name)), Names(item), userTag)];
    }

    /// <summary>A run of the columns that search_runs gives.</summary>
    /// <param name="cell">The text of a column; empty or null where there is none.</param>
    /// <param name="columns">The names of all columns.</param>
    /// <param name="userTag">The tag that names who ran it.</param>
    public static MlflowRun OfCells(Func<string, string?> cell, IEnumerable<string> columns, string userTag)
    {
        string? Filled(string name) => cell(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        return new(
            Filled("run_id"), Filled($"{MlflowColumns.Tag}{userTag}"), Filled("status"), false, Filled(MlflowColumns.Parent) is not null,
            Day(Filled("end_time")) ?? Day(Filled("start_time")),
            [.. columns.Where(name => name.StartsWith(MlflowColumns.Metric, StringComparison.Ordinal) && Filled(name) is not null)
                .Select(name => (name[MlflowColumns.Metric.Length..], Filled(name)))]);
    }

    private static MlflowRun OfApi(JsonElement run, string userTag)
    {
        JsonElement? info = run.Get("info"), data = run.Get("data");
        string? Tag(string key) => Items(data.Get("tags")).Where(tag => tag.Get("key").Text() == key).Select(tag => tag.Get("value").Text()).FirstOrDefault();
        // Later values of a key stand in for earlier ones, as in the API itself.
        var metrics = new Dictionary<string, string?>();
        foreach (var metric in Items(data.Get("metrics")))
        {
            if (metric.Get("key").Text() is { } key) metrics[key] = metric.Get("value") is { } value ? Cell(value) ?? value.GetRawText() : null;
        }
        return new(
            info.Get("run_id").Text() ?? info.Get("run_uuid").Text(), Tag(userTag) ?? (userTag == UserTag ? info.Get("user_id").Text() : null),
            info.Get("status").Text(), info.Get("lifecycle_stage").Text() == "deleted", Tag(MlflowColumns.Parent[MlflowColumns.Tag.Length..]) is not null,
            Day(Cell(info.Get("end_time"))) ?? Day(Cell(info.Get("start_time"))), [.. metrics.Select(pair => (pair.Key, pair.Value))]);
    }

    private static IEnumerable<MlflowRun> OfColumns(JsonElement table, string userTag)
    {
        string[] names = [.. Names(table)];
        foreach (var row in table.Get("run_id")!.Value.EnumerateObject().Select(row => row.Name))
            yield return OfCells(name => Cell(table.Get(name).Get(row)), names, userTag);
    }

    private static IEnumerable<string> Names(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object ? [.. item.EnumerateObject().Select(member => member.Name)] : [];

    private static IEnumerable<JsonElement> Items(JsonElement? array) => array is { ValueKind: JsonValueKind.Array } items ? [.. items.EnumerateArray()] : [];

    private static string? Cell(JsonElement? value) => value is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : value.Text();

    /// <summary>The number that a text is, also not a finite one as MLflow and pandas write it; null where it is none.</summary>
    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : text.Trim().TrimStart('-', '+').ToUpperInvariant() is "INF" or "INFINITY" or "NAN" ? double.NaN : null;

    // Milliseconds since 1970, or a time that begins with its day.
    private static DateOnly? Day(string? text)
    {
        if (text is null)
            return null;
        if (DateOnly.TryParseExact(text.AsSpan(0, Math.Min(10, text.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return day.Year is >= MlflowColumns.FirstYear and <= MlflowColumns.LastYear ? day : null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds is > MlflowColumns.LeastTime and < MlflowColumns.MostTime
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds).UtcDateTime)
            : null;
    }
}
