using System.Text.Json.Nodes;
using SkillsGap.Engine.Data.Import;
using SkillsGap.Engine.Data.Import.Mlflow;
using SkillsGap.Engine.Tests.Architecture;

namespace SkillsGap.Engine.Tests.Data.Import.Mlflow;

public sealed class MlflowSourceTests : IDisposable
{
    private static readonly string Example = Path.Combine(Repository.Root, "datasets", "mlflow-example");

    private readonly SampleFolder folder = new();
    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("mlflow-");
    private readonly string map, people;

    public MlflowSourceTests()
    {
        File.Delete(folder.At("outcomes.csv"));
        map = Add(
            "map.csv",
            "key,metric,benchmark,factor,better,pillar\nval_f1,f1,0.8,,,\nlatency_*,latency,150,1000,,\nswaps,label_swaps,5,,lower,governance\n");
        people = Add("who.csv", "identity,person_id\nada,p1\nbob@example.org,p2\n");
    }

    [Fact]
    public void Runs_AsTheApiAnswers_AreOutcomesOfWhoRanThem()
    {
        Import(Add("runs.json", Api(
            Run("a1", "ada", 1762862400000, """{"key":"val_f1","value":0.81,"timestamp":"1762862400000","step":"0"},{"key":"latency_s","value":0.2}"""),
            Run("b2", "mailto:Bob@example.org", 1762948800000, """{"key":"swaps","value":3},{"key":"loss","value":0.4}"""))));

        Assert.Equal(
            [
                "p1,,f1,0.81,0.8,2025-11-11,,,mlflow a1", "p1,,latency,200,150,2025-11-11,,,mlflow a1",
                "p2,,label_swaps,3,5,2025-11-12,lower,governance,mlflow b2",
            ],
            Outcomes);
    }

    [Fact]
    public void Runs_OfTheExample_AreTheSameInEveryFormThatMlflowWrites()
    {
        string json = Path.Combine(Example, "runs.json"), csv = Path.Combine(Example, "runs.csv");
        string[] expected = [.. File.ReadLines(csv).Skip(1).Select(line => line.Split(','))
            .Where(cells => cells[2] == "FINISHED" && cells[11] == "" && cells[14] != "root")
            .SelectMany(cells => new[] { $"f1 {cells[9]} {cells[0]}", $"auc {cells[8]} {cells[0]}" }).Order(StringComparer.Ordinal)];
        Assert.Equal(30, expected.Length);

        foreach (string file in (string[])[json, csv, Add("records.json", Pandas(csv, byRecords: true)), Add("columns.json", Pandas(csv, byRecords: false))])
        {
            var content = Import(new MlflowSource([file], Path.Combine(Example, "map.csv"), Path.Combine(Example, "people.csv")), Copy()).Data.Content!;
            var outcomes = content.Workforce.Outcomes.Where(one => one.Source.StartsWith("mlflow ", StringComparison.Ordinal)).ToArray();

            Assert.Equal(
                expected,
                outcomes.Where(one => one.Metric != "latency").Select(one => $"{one.Metric} {one.Value:R} {one.Source["mlflow ".Length..]}")
                    .Order(StringComparer.Ordinal));
            Assert.All(outcomes.Where(one => one.Metric == "latency"), one => Assert.InRange(one.Value, 100, 250));
            Assert.Equal(3, outcomes.Select(one => one.Date).Distinct().Count());
        }
    }

    [Fact]
    public void Import_Again_ChangesNothingAndACorrectedRunReplacesItself()
    {
        var file = Add("runs.json", Api(Run("a1", "ada", 1762862400000, """{"key":"val_f1","value":0.81},{"key":"latency_s","value":0.2}""")));
        Import(file);
        var before = Outcomes;

        Assert.DoesNotContain(Import(file).Report.Tables, table => table.IsChange);
        Assert.Equal(before, Outcomes);
        Import(Add("runs.json", Api(Run("a1", "ada", 1762948800000, """{"key":"val_f1","value":0.7}"""))));
        Assert.Equal(["p1,,f1,0.7,0.8,2025-11-12,,,mlflow a1"], Outcomes);
        var gone = Run("a1", "ada", 1762948800000, """{"key":"val_f1","value":0.7}""").Replace("active", "deleted", StringComparison.Ordinal);
        Import(Add("runs.json", Api(gone)));
        Assert.Empty(Outcomes);
    }

    [Fact]
    public void Runs_ThatCannotCount_AreLeftOutAndSaid()
    {
        var run = Run("a1", "ada", 1762862400000, """{"key":"val_f1","value":0.81}""");
        var result = Import(Add("runs.json", Api(
            run, run, run.Replace("a1", "a2", StringComparison.Ordinal).Replace("FINISHED", "RUNNING", StringComparison.Ordinal),
            run.Replace("a1", "a3", StringComparison.Ordinal).Replace("\"ada\"", "\"root\"", StringComparison.Ordinal),
            run.Replace("a1", "a4", StringComparison.Ordinal).Replace("0.81", "\"NaN\"", StringComparison.Ordinal),
            run.Replace("a1", "a5", StringComparison.Ordinal).Replace("mlflow.note", "mlflow.parentRunId", StringComparison.Ordinal),
            run.Replace("a1", "a6", StringComparison.Ordinal).Replace("1762862400000", "-9e15", StringComparison.Ordinal),
            run.Replace("a1", "a7", StringComparison.Ordinal).Replace("\"1762862400000\"", "\"1776-07-04\"", StringComparison.Ordinal)
                .Replace("1762862400000", "null", StringComparison.Ordinal), """{"name":"no run"}""")));

        Assert.Single(Outcomes);
        Assert.Equal(
            ["items that are no runs", "metrics that are no finite number", "runs inside another", "runs of somebody unknown", "runs that are not finished",
                "runs that are there again (same id)", "runs without a usable end_time or start_time"],
            result.Report.Wrinkles.Select(one => one.Kind.Split([',', ':'])[0].Split(" and do not")[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Number_ThatIsNone_IsAnErrorAtItsPlace_AndWhatIsKnownStays()
    {
        var run = Run("a1", "ada", 1762862400000, """{"key":"val_f1","value":0.81},{"key":"latency_s","value":0.2}""");
        Import(Add("runs.json", Api(run)));
        var before = Outcomes;

        var json = Import(Add("spoilt.json", Api(Run("a0", "bob@example.org", 1762862400000, ""), run.Replace("0.81", "\"abc\"", StringComparison.Ordinal))));
        var csv = Import(Add(
            "spoilt.csv", "run_id,status,start_time,end_time,tags.mlflow.user,metrics.val_f1,metrics.latency_s\na1,FINISHED,2025-11-11,2025-11-11,ada,o.8,0.2\n"));

        Assert.Equal(before, Outcomes);
        var first = Assert.Single(json.Data.Errors);
        Assert.Equal(("spoilt.json", "$.runs[1].metrics.val_f1", "abc"), (first.File, first.Column, first.Value));
        var second = Assert.Single(csv.Data.Errors);
        Assert.Equal(("spoilt.csv", 2, "metrics.val_f1", "o.8"), (second.File, second.Row, second.Column, second.Value));
        Assert.All([first, second], error => Assert.Contains("Correct it", error.Cure, StringComparison.Ordinal));
    }

    [Fact]
    public void Answer_WithANextPage_IsNotTheWholeAndSaysSo()
    {
        var result = Import(Add("runs.json", $$"""{"runs":[{{Run("a1", "ada", 1762862400000, "")}}],"next_page_token":"abc"}"""));

        Assert.Contains(result.Data.Warnings, warning => warning.ToString().Contains("next page", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("key,metric\nval_f1,f2\n", "column metric, 'f2'", "'f1'")]
    [InlineData("key,metric\nval_f1,quux\n", "column metric, 'quux'", "better (higher, lower, near_one)")]
    [InlineData("key,metric,better\nval_f1,f1,lower\n", "column better, 'lower'", "Leave it empty")]
    [InlineData("key\nval_f1\n", "column metric: is missing", "Add the column")]
    public void Mapping_ThatSaysTooLittle_IsAnErrorWithItsCure(string text, string place, string cure)
    {
        var file = Add("runs.json", Api(Run("a1", "ada", 1762862400000, """{"key":"val_f1","value":0.81}""")));

        var result = Import(new MlflowSource([file], Add("map.csv", text), people), folder);

        Assert.False(result.Data.Succeeded);
        Assert.Contains(
            result.Data.Errors, error => error.ToString().Contains(place, StringComparison.Ordinal) && error.Cure.Contains(cure, StringComparison.Ordinal));
        Assert.False(File.Exists(folder.At("outcomes.csv")));
    }

    [Fact]
    public void File_ThatIsAnotherCsv_NamesTheColumnsItLacks()
    {
        var result = Import(Add("runs.csv", "Start Time,Duration,Run ID,Name,User\n2025-11-11,3s,a1,x,ada\n"));

        Assert.Contains(result.Data.Errors, error => error is { File: "runs.csv", Column: "run_id" });
    }

    [Fact]
    public void PlainOutcomes_WithOtherNamesOfPeople_AreTakenOnce()
    {
        var file = Add(
            "o.csv",
            """
            person_id,unit_id,metric,value,date,source
            bob@example.org,,income,61000,2025-12-01,payroll
            ,data,deployment_lead_time,9,2025-12-01,
            zoe,,income,1,2025-12-01,

            """);

        var first = Import(new OutcomeSource([file], people), folder);
        var again = Import(new OutcomeSource([file], people), folder);

        Assert.Equal(["p2,,income,61000,,2025-12-01,,,payroll", ",data,deployment_lead_time,9,,2025-12-01,,,"], Outcomes);
        Assert.Equal("zoe", Assert.Single(first.Report.Wrinkles).Examples[0].Value);
        Assert.DoesNotContain(again.Report.Tables, table => table.IsChange);
        var wrong = Import(new OutcomeSource([Add("w.csv", "metric,value,date\nf1,0.8,2025-12-01\n")], null), folder);
        Assert.Contains(wrong.Data.Errors, error => error is { File: "w.csv", Row: 2, Column: "person_id" });
    }

    public void Dispose()
    {
        folder.Dispose();
        files.Delete(recursive: true);
    }

    private string[] Outcomes => File.Exists(folder.At("outcomes.csv")) ? [.. File.ReadLines(folder.At("outcomes.csv")).Skip(1)] : [];

    private ImportResult Import(string file) => Import(new MlflowSource([file], map, people), folder);

    private static ImportResult Import(ImportSource source, SampleFolder folder) => Import(source, folder.Path);

    private static ImportResult Import(ImportSource source, string path)
    {
        var result = WorkforceImport.Into(path, source, null, TestContext.Current.CancellationToken);
        if (result.Data.Succeeded) WorkforceImport.Write(path, result);
        return result;
    }

    private string Copy()
    {
        var copy = files.CreateSubdirectory(Guid.NewGuid().ToString("N"));
        foreach (var file in Directory.EnumerateFiles(Repository.MlopsCase)) File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        return copy.FullName;
    }

    private string Add(string name, string text)
    {
        string path = Path.Combine(files.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Api(params string[] runs) => $$"""{"runs":[{{string.Join(',', runs)}}]}""";

    private static string Run(string id, string user, long ended, string metrics) =>
        $$$"""
        {"info":{"run_uuid":"{{{id}}}","experiment_id":"0","user_id":"{{{user}}}","status":"FINISHED","start_time":"{{{ended}}}","end_time":{{{ended}}},
        "lifecycle_stage":"active","run_id":"{{{id}}}"},
        "data":{"metrics":[{{{metrics}}}],"tags":[{"key":"mlflow.user","value":"{{{user}}}"},{"key":"mlflow.note","value":"x"}]}}
        """;

    // As pandas writes a table: by records, or a member a column with a member a row.
    private static string Pandas(string csv, bool byRecords)
    {
        string[][] lines = [.. File.ReadLines(csv).Select(line => line.Split(','))];
        JsonNode? Cell(string name, string cell) => cell.Length == 0 ? null
            : name.EndsWith("_time", StringComparison.Ordinal) ? (long)(DateTimeOffset.Parse(cell) - DateTimeOffset.UnixEpoch).TotalMilliseconds
            : name.StartsWith("metrics.", StringComparison.Ordinal) ? double.Parse(cell) : cell;
        JsonObject Record(string[] line) => new(line.Select((cell, c) => KeyValuePair.Create(lines[0][c], Cell(lines[0][c], cell))));
        if (byRecords)
            return new JsonArray([.. lines[1..].Select(Record)]).ToJsonString();
        return new JsonObject(lines[0].Select((name, c) => KeyValuePair.Create<string, JsonNode?>(
            name, new JsonObject(lines[1..].Select((line, r) => KeyValuePair.Create($"{r}", Cell(name, line[c]))))))).ToJsonString();
    }
}
