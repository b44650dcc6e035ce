using System.Text.Json;
using System.Text.Unicode;
using SkillsGap.Engine.Data.Import.Findings;
using SkillsGap.Engine.Data.Import.Json;
using SkillsGap.Engine.Data.Import.Text;
using SkillsGap.Engine.Data.Rows;

namespace SkillsGap.Engine.Data.Import.Mlflow;

/// <summary>Reads exports of runs, JSON or CSV, and makes an outcome of each metric that the mapping knows.</summary>
/// <param name="mapping">What metrics are here.</param>
/// <param name="people">Who users are here.</param>
/// <param name="userTag">The tag that names who ran a run.</param>
/// <param name="session">The import.</param>
internal sealed class MlflowReader(PatternMap<MlflowMapRow> mapping, PeopleMap people, string userTag, ImportSession session)
{
    // A table by columns is one item, however many runs it holds.
    private const int LargestItem = 64 * 1024 * 1024;
    private const string Format = "mlflow", Finished = "FINISHED";

    private readonly List<OutcomeRow> rows = [];
    private readonly HashSet<string> seen = [];
    private readonly HashSet<string> deleted = [];

    /// <summary>The outcomes found.</summary>
    public IReadOnlyList<OutcomeRow> Rows => rows;

    /// <summary>Sources of runs that were deleted.</summary>
    public IReadOnlySet<string> Deleted => deleted;

    /// <summary>Reads one file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public void Read(string path)
    {
        bool isJson;
        using (Stream? stream = session.Open(path))
        {
            if (stream is null)
                return;
            var start = new PeekedStream(stream);
            isJson = start.First is (byte)'{' or (byte)'[';
            if (isJson)
                ReadJson(start, path);
        }
        if (!isJson)
            ReadCsv(path);
    }

    private void ReadJson(Stream stream, string path)
    {
        var log = session.Log(path);
        var splitter = new JsonSplitter(stream, LargestItem, "runs", log, "next_page_token");
        while (splitter.MoveNext())
        {
            if (!Utf8.IsValid(splitter.Current.Span))
            {
                session.Wrinkle(MlflowWrinkles.NotUtf8, path, splitter.Line, "");
                continue;
            }
            using JsonDocument item = JsonDocument.Parse(splitter.Current);
            foreach (MlflowRun run in MlflowJson.Runs(item.RootElement, userTag))
                Take(run, new(path, splitter.Line, splitter.Place));
        }
        if (splitter.More is string more)
        {
            log.Warn(null, null, more, new(
                "is the token of a next page: this is not the whole answer.", "Fetch the other pages too, until there is no next_page_token."));
        }
    }

    private void ReadCsv(string path)
    {
        string[] header = SourceTable.Header(session, path, SourceTable.Commas);
        string[] columns = [.. MlflowColumns.Plain.Union(header.Where(name =>
            name.StartsWith(MlflowColumns.Metric, StringComparison.Ordinal) || name == MlflowColumns.Parent || name == $"{MlflowColumns.Tag}{userTag}"))];
        var places = columns.Index().ToDictionary(column => column.Item, column => column.Index);
        foreach (SourceRow row in SourceTable.Read(session, path, SourceTable.Commas, columns))
        {
            MlflowRun run = MlflowJson.OfCells(name => places.TryGetValue(name, out int place) ? row[place] : null, columns, userTag);
            Take(run, new(path, row.Line), isCounted: true);
        }
    }

    private void Take(MlflowRun run, SourcePlace place, bool isCounted = false)
    {
        var (path, line, _) = place;
        if (!isCounted)
            session.CountRow(path);
        string source = SourceName.Of(Format, run.Id ?? "");
        string? odd = run switch
        {
            { Id: null } => MlflowWrinkles.NoRun,
            { IsDeleted: true } => MlflowWrinkles.Deleted,
            { Status: not (null or Finished) } => MlflowWrinkles.NotFinished,
            { IsInsideAnother: true } => MlflowWrinkles.Inside,
            { Day: null } => MlflowWrinkles.NoDate,
            _ => seen.Add(source) ? null : MlflowWrinkles.Duplicate,
        };
        if (run.IsDeleted)
            deleted.Add(source);
        string? person = run.User is null ? null : people.Find(run.User);
        if (odd is null && person is null)
            odd = MlflowWrinkles.UnknownUser;
        if (odd is not null)
        {
            session.Wrinkle(odd, path, line, odd == MlflowWrinkles.UnknownUser ? run.User ?? "" : run.Id ?? "");
            return;
        }
        foreach (var (key, value) in run.Metrics)
        {
            IReadOnlyList<MlflowMapRow> mapped = mapping.Find(key);
            if (mapped.Count == 0)
                session.Wrinkle(MlflowWrinkles.NoMapping, path, line, key);
            else if (value is null)
                session.Wrinkle(MlflowWrinkles.NoNumber, path, line, key);
            else if (MlflowJson.Number(value) is not double number)
                ReportNoNumber(run.Id!, place.At($"{MlflowColumns.Metric}{key}"), value);
            else if (!double.IsFinite(number))
                session.Wrinkle(MlflowWrinkles.NoNumber, path, line, key);
            else
                rows.AddRange(mapped.Select(row => RowOf(row, number, person!, run.Day!.Value, source, place)));
        }
    }

    // Left out it would take the place of the value that is known of the run.
    private void ReportNoNumber(string run, SourcePlace place, string value) => session.Log(place.Path).Error(place.Line, place.Item, value, new(
        $"is no number, in run {run}.", "Correct it, or export the runs again; where the run has no such value, leave it empty."));

    private OutcomeRow RowOf(MlflowMapRow map, double value, string person, DateOnly day, string source, SourcePlace place) => new()
    {
        Person = new(person), Metric = map.Metric, Value = value * map.Factor, Benchmark = map.Benchmark, Date = day, Better = map.Better,
        Pillar = map.Pillar, Source = source, Line = place.Line, Place = place.Item, Log = session.Log(place.Path),
    };
}
