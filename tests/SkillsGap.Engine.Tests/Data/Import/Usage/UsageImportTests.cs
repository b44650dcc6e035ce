using SkillsGap.Engine.Data;
using SkillsGap.Engine.Data.Import;
using SkillsGap.Engine.Data.Import.Usage;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Data.Import.Usage;

/// <summary>Exports of usage become tables and evidence, once, and group figures never become people.</summary>
public sealed class UsageImportTests : IDisposable
{
    private const string Users = """
        {"day":"2025-12-29","user_login":"Grace H.","user_initiated_interaction_count":6,"code_generation_activity_count":12,"totals_by_feature":[{"feature":"code_completion","code_generation_activity_count":9},{"feature":"chat_panel_ask_mode","user_initiated_interaction_count":6},{"feature":"agent_edit","user_initiated_interaction_count":0}],"used_agent":false,"used_chat":true,"totals_by_cli":{"prompt_count":2}}
        {"day":"2025-12-30","user_login":"p1","user_initiated_interaction_count":0,"used_agent":false,"used_chat":false}
        {"day":"2025-12-31","user_login":"p1","user_initiated_interaction_count":3,"used_agent":true}
        {"day":"2025-12-31","user_login":"stranger","user_initiated_interaction_count":3}
        """;

    private const string Seats = """
        {"total_seats":3,"seats":[{"assignee":{"login":"p1"},"last_activity_at":"2025-12-31T10:14:00Z"},
          {"assignee":{"login":"p2"},"last_activity_at":"2025-11-03T23:14:00-08:00"},{"assignee":{"login":"p3"},"last_activity_at":null}]}
        """;

    private const string Days = """
        [{"date":"2025-12-29","total_active_users":2,"total_engaged_users":1,"copilot_ide_chat":{"total_engaged_users":1}},{"date":"2025-12-30","total_active_users":3}]
        """;

    private readonly EvidenceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Copilot_ReportsAndSeats_AreRecordsOfPeople()
    {
        ImportResult result = Copilot(null, Users, Seats);

        Workforce workforce = result.Data.Content!.Workforce;
        Assert.Equal([new Tool("github-copilot", "github-copilot", null, null, 0, null)], workforce.Tools);
        Assert.Equal(
            [
                new(2, null, 0, new(2025, 12, 29), 1, 1, 8, "chat_panel_ask_mode;cli;code_completion", null), new(0, null, 0, new(2025, 12, 30), 1, 0, 0, "", null),
                new(0, null, 0, new(2025, 12, 31), 1, 1, 3, "agent", null), new(1, null, 0, new(2025, 11, 3), 1, 1, 0, "", null),
            ],
            workforce.ToolUsage);
        Assert.Equal(
            ["1 records of somebody unknown | stranger", "1 seats that were never used | p3", "1 seats | p2"], EvidenceFolder.Wrinkles(result).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Copilot_AnErrorAnswer_IsAnError()
    {
        ImportResult result = Copilot(null, """{"message":"Not Found"}""");

        Assert.Contains("holds no record of use", Assert.Single(result.Data.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Copilot_WhatIsWrong_IsNamedByItsPlaceInTheFile()
    {
        const string users = """[{"user_login":"p1","day":"2025-12-29","user_initiated_interaction_count":1},{"user_login":"p2","day":"2025-12-30","user_initiated_interaction_count":1e12}]""";
        const string days = """{"day_totals":[{"day":"2025-12-29","daily_active_users":1},{"day":"2025-12-30","daily_active_users":1e12}]}""";

        Assert.Equal("$[1].sessions", Assert.Single(Copilot(null, users).Data.Errors).Column);
        Assert.Equal("$.day_totals[1].active", Assert.Single(Copilot("data", days).Data.Errors).Column);
    }

    [Fact]
    public void Options_ThatNameNothing_AreErrorsEvenWhereTheToolIsKnown()
    {
        Copilot(null, Users);
        string file = folder.Add("copilot.json", Users);

        ImportResult result = folder.Import(new CopilotSource([file], folder.People, "github-copilot", "nope", "pyton"));

        Assert.Equal([("--skill", "pyton"), ("--unit", "nope")], result.Data.Errors.Select(error => (error.File, error.Value!)));
        Assert.Contains("'python'", result.Data.Errors[0].Cure, StringComparison.Ordinal);
        Assert.Single(folder.Import(new UsageSource([folder.Add("usage.csv", "person,tool,date,active\n")], null, "nope")).Data.Errors);
    }

    [Fact]
    public void Rows_OfATool_ThatIsMisnamed_NameTheRowOfTheExport()
    {
        ImportResult result = folder.Import(Usage("person,tool,date,active\np1,bot,2025-11-03,1\np1,\u00a0,2025-11-03,1\n"));

        Assert.All(result.Data.Errors, error => Assert.Equal(3, error.Row));
        Assert.NotEmpty(result.Data.Errors);
    }

    [Fact]
    public void Warnings_AreOfWhatIsImported_NotOfWhatWasThereBefore()
    {
        const string header = "person,tool,date,active\n";

        DataProblem first = Assert.Single(folder.Import(Usage(header + "p1,bot,2099-01-01,1\n")).Data.Warnings);
        DataProblem second = Assert.Single(folder.Import(Usage(header + "p1,bot,2025-11-03,1\np2,bot,2099-02-01,1\n")).Data.Warnings);

        Assert.Equal(("usage.csv", 2, "2099-01-01"), (first.File, first.Row, first.Value));
        Assert.Equal(("usage.csv", 3, "2099-02-01"), (second.File, second.Row, second.Value));
    }

    [Fact]
    public void Import_Again_ChangesNothing()
    {
        Copilot(null, Users, Seats);
        string[] evidence = [.. folder.Evidence];

        ImportResult again = Copilot(null, Users, Seats);

        Assert.All(again.Report.Tables, table => Assert.False(table.IsChange));
        Assert.Equal(evidence, folder.Evidence);
    }

    [Fact]
    public void Copilot_FiguresByDay_AreOfTheUnitThatIsNamed_AndOfNobodyElse()
    {
        ImportResult none = Copilot(null, Days);
        Assert.Contains("--unit", Assert.Single(none.Data.Errors).Cure, StringComparison.Ordinal);

        Workforce workforce = Copilot("data", Days).Data.Content!.Workforce;

        Assert.All(workforce.ToolUsage, row => Assert.Null(row.Person));
        Assert.Equal([(1, 2.0, "chat"), (1, 3.0, "")], workforce.ToolUsage.Select(row => (row.Unit!.Value, row.Active, row.Features)));
        Assert.Empty(folder.Evidence);
    }

    [Fact]
    public void Csv_OfMonths_IsEvidenceThatGrowsWithTheMonth()
    {
        const string header = "person,tool,date,active,sessions,features,hours_saved\n";
        folder.Import(Usage(header + "p1,bot,2025-11-03,true,5,chat;agent,0.5\np1,bot,2025-11-04,false,,,\nada@example.org,bot,2025-12-01,1,2,3,\n"));
        // s = 1/9 after one day of November: level 0.3 + 0.6/9.
        Assert.Equal(["p1,python,tool_usage,2025-11-03,0.367,0.111", "p1,python,tool_usage,2025-12-01,0.367,0.111"], Short());

        Workforce workforce = folder.Import(Usage(header + "p1,bot,2025-11-05,1,5,chat,\np1,bot,2025-11-06,1,1,chat,\np1,bot,2025-11-06,1,9,chat,\n")).Data.Content!.Workforce;

        Assert.Equal(9, workforce.ToolUsage[^1].Sessions);
        Assert.Equal(["p1,python,tool_usage,2025-11-06,0.464,0.273", "p1,python,tool_usage,2025-12-01,0.367,0.111"], Short());

        IEnumerable<string> Short() => folder.Evidence.Select(line => string.Join(',', line.Split(',').Take(6))).Order();
    }

    [Fact]
    public void Csv_WithMistakes_NamesAllOfThem()
    {
        ImportResult result = folder.Import(Usage("person,unit,tool,date,days,active\np1,,bot,2025-13-03,1,1\np1,data,bot,2025-11-03,1,1\np1,,bot,2025-11-04,9,yes\np1,,bot,2025-11-05,1,2\n"));

        Assert.Equal(
            [(2, "date"), (3, "person"), (4, "active"), (4, "days")],
            result.Data.Errors.Select(error => (error.Row!.Value, error.Column!)).Order());
        Assert.Empty(folder.Evidence);
    }

    private ImportResult Copilot(string? unit, params string[] texts) => folder.Import(new CopilotSource(
        [.. texts.Select((text, i) => folder.Add($"copilot{i}.json", text))], folder.People, "github-copilot", unit, "python"));

    private UsageSource Usage(string text) => new([folder.Add("usage.csv", text)], folder.People, "python");
}
