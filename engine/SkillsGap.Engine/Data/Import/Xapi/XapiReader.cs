using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Import.Findings;
using SkillsGap.Engine.Data.Import.Json;
using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Import.Xapi;

/// <summary>
/// Reads xAPI 1.0.3 statements: one, an array, a statement result (<c>{"statements": […]}</c>) or JSON Lines. Several files are one history:
/// a statement counts once, one that any of them voids does not count, and of a person's progress in an activity the furthest counts as
/// long as they have not completed or passed it. Holds the evidence found and never a file.
/// </summary>
internal sealed class XapiReader(PatternMap<XapiMapRow> mapping, PeopleMap people) : IEvidenceReader
{
    private const int LargestStatement = 1024 * 1024;
    private const string Format = "xapi";

    private readonly List<EvidenceRow> rows = [];
    private readonly HashSet<string> seen = [];
    private readonly HashSet<string> voided = [];
    private readonly HashSet<(string Person, string Source)> overtaken = [];
    private readonly Dictionary<(string Person, string Source), (double Progress, string Statement, List<EvidenceRow> Rows)> progress = [];
    private readonly Dictionary<string, string> progressSources = [];

    public void Read(Stream stream, string path, ImportSession session)
    {
        FileLog log = session.Log(path);
        var splitter = new JsonSplitter(stream, LargestStatement, "statements", log);
        while (splitter.MoveNext())
        {
            session.CountRow(path);
            int before = rows.Count;
            if (Take(splitter.Current) is (string wrinkle, var value))
                session.Wrinkle(wrinkle, path, splitter.Line, value);
            foreach (EvidenceRow row in CollectionsMarshal.AsSpan(rows)[before..])
                (row.Line, row.Log) = (splitter.Line, log);
        }
        if (splitter.More is string more)
        {
            log.Warn(null, null, more, new(
                "is where the server keeps the statements that did not fit: this is not the whole answer.", "Fetch them too, until 'more' is empty."));
        }
    }

    public EvidenceFindings Findings(ImportSession session)
    {
        var found = rows.Where(row => !voided.Contains(row.Source)).ToList();
        foreach (var (key, (_, statement, ofProgress)) in progress)
        {
            if (!overtaken.Contains(key) && !voided.Contains(statement))
                found.AddRange(ofProgress);
        }
        return new(found, IsWithdrawn);
    }

    private bool IsWithdrawn(EvidenceRow row)
    {
        (string, string) key = (row.Person.Id, row.Source);
        return voided.Contains(row.Source) || overtaken.Contains(key) || (progress.TryGetValue(key, out var kept) && voided.Contains(kept.Statement));
    }

    // What is odd about it, if anything; it may count all the same.
    private (string Wrinkle, string Value)? Take(ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
            return (XapiWrinkles.NotUtf8, "");
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement statement = document.RootElement;
        if (statement.Get("verb").Get("id").Text() is not string verbId)
            return (XapiWrinkles.NoStatement, "");
        XapiVerb verb = XapiVerbs.Of(verbId);
        JsonElement? about = statement.Get("object");
        if (verb == XapiVerb.Voided)
            return Void(about);
        if (verb == XapiVerb.Other)
            return (XapiWrinkles.OtherVerb, verbId);
        if (about.Get("id").Text() is not string activity || about.Get("objectType").Text() is not (null or "Activity"))
            return (XapiWrinkles.OtherObject, about.Get("objectType").Text() ?? "");
        if (mapping.Find(activity) is not { Count: > 0 } mapped)
            return (XapiWrinkles.NoMapping, activity);
        if (XapiActor.Of(statement.Get("actor"), people) is not XapiActor actor)
            return (XapiWrinkles.NoActor, "");
        if (actor.Person is not string person)
            return (XapiWrinkles.UnknownActor, actor.Shown);
        if ((statement.Get("timestamp") ?? statement.Get("stored")).Day() is not DateOnly date || FieldTypes.Date.Check(date) is not null)
            return (XapiWrinkles.NoDate, statement.Get("timestamp").Text() ?? "");
        var result = XapiResult.Of(statement.Get("result"));
        if (XapiEvidence.Check(verb, result) is string odd)
            return (odd, activity);
        string source = statement.Get("id").Text() is string id ? SourceOf(id) : SourceName.OfContent(Format, json.Span);
        return Add(source, verb, result, activity, person, date, mapped);
    }

    private (string Wrinkle, string Value)? Void(JsonElement? target)
    {
        if (target.Get("id").Text() is not string id)
            return (XapiWrinkles.OtherObject, target.Get("objectType").Text() ?? "");
        voided.Add(SourceOf(id));
        return (XapiWrinkles.Voids, id);
    }

    private (string Wrinkle, string Value)? Add(
        string statement, XapiVerb verb, XapiResult result, string activity, string person, DateOnly date, IReadOnlyList<XapiMapRow> mapped)
    {
        if (!seen.Add(statement))
            return (XapiWrinkles.Duplicate, statement);
        (string, string) ofProgress = (person, ProgressSource(activity));
        string source = verb == XapiVerb.Progressed ? ofProgress.Item2 : statement;
        var found = new List<EvidenceRow>(mapped.Count);
        foreach (XapiMapRow row in mapped)
        {
            if (XapiEvidence.Of(verb, result, row) is XapiEvidence evidence)
                found.Add(RowOf(evidence, row, source, verb, result, activity, person, date));
        }
        if (found.Count == 0)
            return (XapiWrinkles.NoScore, activity);
        if (verb != XapiVerb.Progressed)
            rows.AddRange(found);
        else if (!progress.TryGetValue(ofProgress, out var before) || before.Progress < result.Progress)
            progress[ofProgress] = (result.Progress!.Value, statement, found);
        if (verb is XapiVerb.Completed or XapiVerb.Passed)
            overtaken.Add(ofProgress);
        return result.IsClipped ? (XapiWrinkles.Clipped, activity) : null;
    }

    private static EvidenceRow RowOf(
        XapiEvidence evidence, XapiMapRow row, string source, XapiVerb verb, XapiResult result, string activity, string person, DateOnly date)
    {
        string how = verb == XapiVerb.Progressed ? string.Create(CultureInfo.InvariantCulture, $" {100 * result.Progress:0.#} %") : "";
        string length = result.Hours is double hours ? string.Create(CultureInfo.InvariantCulture, $" in {hours:0.#} h") : "";
        return new()
        {
            Person = new(person), Skill = new(row.Skill.Id), Kind = evidence.Kind, Date = date, Value = evidence.Value,
            Weight = evidence.Weight, Source = source, Note = $"{verb.ToString().ToLowerInvariant()}{how}{length}: {Shortened.Of(activity)}",
        };
    }

    private static string SourceOf(string id) => SourceName.Of(Format, id.ToLowerInvariant());

    private string ProgressSource(string activity)
    {
        if (!progressSources.TryGetValue(activity, out string? source))
            progressSources.Add(activity, source = SourceName.Of($"{Format} progress", activity));
        return source;
    }
}
