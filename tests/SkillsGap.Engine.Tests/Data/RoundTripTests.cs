using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Data;

public sealed class RoundTripTests : IDisposable
{
    private readonly SampleFolder given = new();
    private readonly SampleFolder first = new();
    private readonly SampleFolder second = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        given.Dispose();
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public void Folder_ReadWrittenAndRead_GivesEqualContent()
    {
        WorkforceContent content = Read(given);
        WorkforceFolder.Write(first.Path, content, Cancellation);
        Assert.Equivalent(content, Read(first), strict: true);
    }

    [Fact]
    public void Folder_WrittenTwice_GivesEqualBytesInEveryFile()
    {
        WorkforceFolder.Write(first.Path, Read(given), Cancellation);
        WorkforceFolder.Write(second.Path, Read(first), Cancellation);
        string[] files = [.. Directory.GetFiles(first.Path).Select(file => Path.GetFileName(file)!).Order()];
        Assert.Equal(files, Directory.GetFiles(second.Path).Select(file => Path.GetFileName(file)!).Order());
        Assert.Equal(24, files.Length);
        foreach (string file in files)
            Assert.Equal(File.ReadAllBytes(first.At(file)), File.ReadAllBytes(second.At(file)));
    }

    [Fact]
    public void Offers_OfTheScenario_AreTheSameInAFolderAndInAWorkbook()
    {
        WorkforceContent content = Read(given);
        content = content with { Scenario = content.Scenario! with { Offers = [new(1, 1)] } };
        string book = first.At("book.xlsx");

        WorkforceFolder.Write(second.Path, content, Cancellation);
        WorkforceWorkbook.Write(book, content, Cancellation);

        Assert.Equal([new PathOffer(1, 1)], Read(second).Scenario!.Offers);
        Assert.Equal([new PathOffer(1, 1)], WorkforceWorkbook.Read(book, Cancellation).Content!.Scenario!.Offers);
    }

    [Fact]
    public void Folder_Read_HoldsWhatTheFilesSay()
    {
        WorkforceContent content = Read(given);
        Workforce workforce = content.Workforce;
        Assert.Equal(new Skill("serving", "Serving, monitoring", "mlops", Pillar.Lifecycle, 8, 60, -0.05), workforce.Taxonomy.Skills[2]);
        Assert.Equal([new(1, 0), new(2, 1)], workforce.Taxonomy.Prerequisites);
        Assert.Equal([new("shell", 1), new("images", 2)], workforce.Taxonomy.Components[1]);
        Assert.Empty(workforce.Taxonomy.Components[0]);
        Assert.Equal([new(0, 1, 0.2)], workforce.Taxonomy.DeclaredTransfers);
        Role role = workforce.Roles[1];
        Assert.Equal((null, 2, 3), (role.MinHeadcount, role.TargetHeadcount, role.MaxHeadcount));
        Assert.Equal([new(0, 0.7, 1), new(2, 0.6, 2)], role.Requirements);
        Assert.Equal([new(1, 2500), new(3, 500)], role.Worth);
        Assert.Equal([new("all", "Everybody", null, 60000, null), new("data", "Data", 0, null, 0.5)], workforce.Units);
        Assert.Equal(new Person("p1", 1, 0, 4, 55, 0, true, LearningFormat.HandsOn, "Ada"), workforce.People[0]);
        Assert.Equal(new Person("p2", 1, 0, 6.5, 60.25, 0, false, null, null), workforce.People[1]);
        Assert.Equal("Grace \"G\" H.", workforce.People[2].Name);
        Assert.Equal(
            new Evidence(2, 2, EvidenceKind.Override, new(2025, 12, 1), 0.9, 1, "lead", null, "two lines:\non call for a year"),
            workforce.Evidence[3]);
        Assert.Null(workforce.Evidence[1].Value);
        Assert.Equal(0.30000000000000004, workforce.Evidence[4].Value);
        DateOnly june = new(2025, 6, 2);
        Assert.Equal(
            [
                new(0, 0, "loops-1", true, june), new(0, 0, "loops, 2", false, june), new(2, 2, "loops-1", true, new(2025, 7, 1)),
                new(0, 0, "loops-1", false, june),
            ],
            workforce.Responses);
        Assert.Equal(
            [
                new(0, null, "f1", 0.79, 0.8, new(2025, 12, 1), BetterWhen.Higher, Pillar.Technical, "run 1"),
                new(null, 1, "label_swaps", -3, 2, new(2025, 12, 2), BetterWhen.Lower, Pillar.Governance, ""),
            ],
            workforce.Outcomes);
        Assert.Equal(
            [
                new(0, Pillar.Career, null, 80, new(2025, 12, 1), new(2026, 3, 1), "lead", "mentored, a lot"),
                new(0, null, "f1", 0.9, new(2025, 12, 1), null, "lead", "wrong split"),
            ],
            workforce.Adjustments);
        Assert.Equal([new("bot", "Bot, the", 19.5, null, 0, new(2025, 6, 1)), new("other", "Other", null, 3, null, null)], workforce.Tools);
        Assert.Equal(
            [
                new(0, null, 0, new(2025, 6, 2), 7, 3, 12.5, "chat;agent", 1.5), new(2, null, 1, june, 1, 1, 0, "", null),
                new(null, 1, 0, june, 1, 2, 0, "4", null),
            ],
            workforce.ToolUsage);
        Assert.Equal([new(2, 0.2, 0.7)], workforce.Modules[1].Outcomes);
        Assert.Equal([new(1, 0.4)], workforce.Modules[1].Prerequisites);
        Assert.Equal([new("c1", 1, new(2026, 2, 2), 4, 12)], workforce.Cohorts);
        Assert.Equal([new(2, 0.5)], workforce.Projects[0].Skills);
        Assert.Equal([new(0, 1, 6.5, null), new(0, 0, 12, 1800)], workforce.Demand);
        Assert.Equal([new(0, "age_group", "30-39")], content.AuditAttributes);

        Scenario scenario = content.Scenario!;
        Assert.Equal((new DateOnly(2026, 1, 5), new DateOnly(2026, 9, 30)), (scenario.AsOf, scenario.Deadline));
        Assert.Equal((12, "USD", 1, false), (scenario.HorizonMonths, scenario.Currency, scenario.Seed, scenario.CountTime));
        Assert.Equal(new Scope.SelfReportBelow("mlops", 0.4), scenario.Scope);
        Assert.Equal([new(1, 2)], scenario.Targets);
        Assert.Equal([1], scenario.Transitions);
        Assert.Equal(60000, scenario.Budget);
        Assert.Equal(new GenericProgramme(8, 64, 3000, 0.6), scenario.Generic);
        Assert.Equal([new(0, OptionKind.Path, 2)], scenario.Pins);
        Assert.Equal([1], scenario.Exclude);
    }

    [Fact]
    public void OptionalTables_WithoutRows_HaveNoFileAndAnOldOneGoes()
    {
        WorkforceContent content = Read(given);
        var plain = content.Workforce with
        {
            Taxonomy = content.Workforce.Taxonomy with { Prerequisites = [], DeclaredTransfers = [] },
            Responses = [],
            Outcomes = [],
            Adjustments = [],
            Demand = [],
            Tools = [],
            ToolUsage = [],
        };
        WorkforceFolder.Write(first.Path, content with { Workforce = plain, AuditAttributes = [] }, Cancellation);
        Assert.False(File.Exists(first.At("skill_prerequisites.csv")));
        Assert.False(File.Exists(first.At("skill_transfer.csv")));
        Assert.False(File.Exists(first.At("audit_attributes.csv")));
        Assert.False(File.Exists(first.At("responses.csv")));
        Assert.False(File.Exists(first.At("outcomes.csv")));
        Assert.False(File.Exists(first.At("audit_adjustments.csv")));
        Assert.False(File.Exists(first.At("project_demand.csv")));
        Assert.False(File.Exists(first.At("tools.csv")));
        Assert.False(File.Exists(first.At("tool_usage.csv")));
        Assert.True(File.Exists(first.At("skill_components.csv")));
        Assert.Equivalent(plain, Read(first).Workforce, strict: true);
    }

    [Fact]
    public void RequiredTables_WithoutRows_ReadAsNone()
    {
        WorkforceContent content = Read(given);
        var plain = content.Workforce with { Evidence = [], Modules = [], Cohorts = [], Projects = [], Demand = [] };
        WorkforceFolder.Write(first.Path, content with { Workforce = plain }, Cancellation);
        Assert.Equivalent(plain, Read(first).Workforce, strict: true);
    }

    [Fact]
    public void Written_Folder_IsCanonicalText()
    {
        WorkforceFolder.Write(first.Path, Read(given), Cancellation);
        string units = first["units.csv"];
        Assert.Equal("unit_id,name,parent_id,budget,max_share_in_training\nall,Everybody,,60000,\ndata,Data,all,,0.5\n", units);
        Assert.StartsWith("role_id,up_to,value_per_month\nml-engineer,1,2500\n", first["role_worth.csv"]);
        Assert.NotEqual(0xEF, File.ReadAllBytes(first.At("people.csv"))[0]);
        Assert.DoesNotContain('\r', first["scenario.json"]);
    }

    [Theory]
    [InlineData("{ \"all\": true }")]
    [InlineData("{ \"people\": [ \"p3\", \"p1\" ] }")]
    [InlineData("{ \"units\": [ \"data\" ] }")]
    public void Scope_OfEveryForm_RoundTrips(string scope)
    {
        given.Replace("scenario.json", "{ \"selfReportBelow\": { \"competency\": \"mlops\", \"level\": 0.4 } }", scope);
        WorkforceContent content = Read(given);
        ScenarioFile.Write(first.At("other.json"), content.Scenario!, content.Workforce);
        ReadResult<Scenario> again = ScenarioFile.Read(first.At("other.json"), content.Workforce);
        Assert.Empty(again.Errors);
        Assert.Equivalent(content.Scenario, again.Content, strict: true);
        Assert.Equal(content.Scenario!.Scope.GetType(), again.Content!.Scope.GetType());
    }

    [Fact]
    public void Scenario_WithEveryKeySet_RoundTrips()
    {
        Workforce workforce = Read(given).Workforce;
        var scenario = new Scenario
        {
            AsOf = new(2026, 2, 1), Deadline = new(2026, 12, 31), HorizonMonths = 18.5, Currency = "EUR", Seed = -7,
            Scope = new Scope.OfUnits([1]), Targets = [new(0, 3), new(1, 1)], Transitions = [1, 0], Budget = 0.1, CountTime = true,
            BenefitWeight = 2, CostWeight = 0.25, Generic = new(1, 2, 3, 0.4), MentorHoursPerMentee = 1.5, Tiers = new(1, 3, 0.25),
            Pins = [new(1, OptionKind.Stay, null), new(0, OptionKind.Transition, 2)], Exclude = [2],
            Audit = new() { Weights = new(1, 2, 3, 0), OutcomeShare = 0.5, OutcomeMonths = 6, EveryMonths = 6, RestWeeks = 8, MostPerYear = 2 },
        };
        ScenarioFile.Write(first.At("other.json"), scenario, workforce);
        Assert.Equivalent(scenario, ScenarioFile.Read(first.At("other.json"), workforce).Content, strict: true);
    }

    [Fact]
    public void Fingerprint_FollowsContentAndNotFormatting()
    {
        WorkforceContent content = Read(given);
        string fingerprint = Fingerprint(content);
        Assert.Matches("^[0-9a-f]{64}$", fingerprint);

        given["units.csv"] = "\uFEFF" + given["units.csv"].Replace("\n", "\r\n").Replace("60000", "6e4");
        Assert.Equal(fingerprint, Fingerprint(Read(given)));

        given.Replace("audit_attributes.csv", "30-39", "40-49");
        given.Replace("outcomes.csv", "0.79", "0.5");
        given.Replace("audit_adjustments.csv", "wrong split", "other split");
        given.Replace("scenario.json", "\"exclude\"", "\"audit\": { \"everyMonths\": 4 }, \"exclude\"");
        given.Replace("responses.csv", "loops-1,1,", "loops-1,true,");
        Assert.Equal(fingerprint, Fingerprint(Read(given)));

        given.Replace("responses.csv", "serving,loops-1,true", "serving,loops-1,false");
        Assert.NotEqual(fingerprint, Fingerprint(Read(given)));
        given.Replace("responses.csv", "serving,loops-1,false", "serving,loops-1,1");
        Assert.Equal(fingerprint, Fingerprint(Read(given)));

        given.Replace("scenario.json", "\"headcount\": 2", "\"headcount\": 1");
        string other = Fingerprint(Read(given));
        Assert.NotEqual(fingerprint, other);

        given.Replace("evidence.csv", "0.30000000000000004", "0.3");
        Assert.NotEqual(other, Fingerprint(Read(given)));
    }

    [Fact]
    public void Workforce_WithoutScenario_IsReadAndItsScenarioFileStays()
    {
        WorkforceContent content = WorkforceFolder.ReadWorkforce(given.Path, Cancellation).Content!;
        Assert.Null(content.Scenario);
        string scenario = first["scenario.json"];
        WorkforceFolder.Write(first.Path, content, Cancellation);
        Assert.Equal(scenario, first["scenario.json"]);
    }

    [Fact]
    public void Reading_Cancelled_Throws() =>
        Assert.Throws<OperationCanceledException>(() => WorkforceFolder.Read(given.Path, new CancellationToken(canceled: true)));

    [Fact]
    public void Writing_Cancelled_LeavesTheOldFilesWhole()
    {
        WorkforceContent content = Read(given);
        byte[] skills = File.ReadAllBytes(first.At("skills.csv"));
        Assert.Throws<OperationCanceledException>(() => WorkforceFolder.Write(first.Path, content, new CancellationToken(canceled: true)));
        Assert.Equal(skills, File.ReadAllBytes(first.At("skills.csv")));
        Assert.DoesNotContain(Directory.GetFiles(first.Path), file => file.EndsWith(".writing", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_OfAnyKind_RoundTrips()
    {
        string[] notes = ["plain", "a,b", "\"", "line\r\nbreak", "\r", " spaced ", "=1+1", "naïve ☃ 𝄞", "\u0001", "#"];
        WorkforceContent content = Read(given);
        var evidence = notes.Select(note => content.Workforce.Evidence[0] with { Note = note, Source = note });
        content = content with { Workforce = content.Workforce with { Evidence = [.. evidence] } };
        WorkforceFolder.Write(first.Path, content, Cancellation);
        Assert.Equal(content.Workforce.Evidence, Read(first).Workforce.Evidence);
    }

    private static string Fingerprint(WorkforceContent content) =>
        DataFingerprint.Of(content, content.Scenario, Cancellation);

    private static WorkforceContent Read(SampleFolder folder)
    {
        ReadResult<WorkforceContent> result = WorkforceFolder.Read(folder.Path, Cancellation);
        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
        return result.Content!;
    }
}
