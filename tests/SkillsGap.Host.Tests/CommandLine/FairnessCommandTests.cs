using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class FairnessCommandTests : IClassFixture<FairnessCommandTests.Planned>, IDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly Planned planned;
    private readonly TemporaryFolder folder = new();

    public FairnessCommandTests(Planned planned) => this.planned = planned;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Fairness_AsJson_TellsOfGroupsAndNamesNobody()
    {
        var run = await SkillsGapProcess.RunWithoutOrToolsAsync(
            "fairness", planned.Enterprise, planned.Plan, "--json", "--out", folder["kept"], "--svg", folder["ratios.svg"]);
        var fairness = JsonSerializer.Deserialize<FairnessDocument>(run.Output, Web)!;

        Assert.Equal(0, run.ExitCode);
        Assert.Equal((FairnessDocument.CurrentFormat, "attribute", 80), (fairness.Format, fairness.By, fairness.People));
        var cells = fairness.Measures.SelectMany(measure => measure.Tables).SelectMany(table => table.Cells).ToList();
        Assert.All(cells, cell => Assert.True(cell.People is null or >= 5));
        Assert.All(cells.Where(cell => cell.Status == "suppressed"), cell => Assert.Null(cell.Rate));
        Assert.All(cells.Where(cell => cell.Selected is not null), cell => Assert.InRange(cell.Selected!.Value, 5, cell.People!.Value - 5));
        Assert.All(cells.Where(cell => cell.Ratio is not null), cell => Assert.InRange(cell.Ratio!.Value, cell.Low!.Value, cell.High!.Value));
        var people = File.ReadLines(Path.Combine(planned.Enterprise, "people.csv")).Skip(1).Select(line => line.Split(',')[0]);
        Assert.DoesNotContain(people, person => run.Output.Contains($"\"{person}\"", StringComparison.Ordinal));
        Assert.Equal(run.Output.Trim(), (await File.ReadAllTextAsync(folder["kept/fairness.json"], TestContext.Current.CancellationToken)).Trim());
        Assert.Equal("svg", XDocument.Load(folder["ratios.svg"]).Root!.Name.LocalName);
    }

    [Fact]
    public async Task Fairness_WithATolerance_WritesPlansThatVerify()
    {
        var run = await SkillsGapProcess.RunWithoutOrToolsAsync(
            "fairness", planned.Enterprise, planned.Plan, "--tolerance", "0.1,.3", "--parity", "training:age_band", "--gap", "0.01", "--out", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Parity of training:age_band", run.Output, StringComparison.Ordinal);
        foreach (var tolerance in new[] { "0.1", "0.3" })
        {
            var below = $"parity-{tolerance}";
            var verified = await SkillsGapProcess.RunWithoutOrToolsAsync("verify", folder[$"{below}/problem.json"], folder[$"{below}/result.json"]);
            Assert.Equal(0, verified.ExitCode);
        }

        var kept = await File.ReadAllTextAsync(folder["fairness.json"], TestContext.Current.CancellationToken);
        var parity = JsonSerializer.Deserialize<FairnessDocument>(kept, Web)!.Parity!;
        Assert.Equal([0.1, 0.3], parity.Points.Select(point => point.Tolerance));
        Assert.True(parity.Points[0].Loss >= parity.Points[1].Loss);
        Assert.All(parity.Points, point => Assert.InRange(point.Loss!.Value, point.LeastLoss!.Value, point.MostLoss!.Value));
    }

    [Fact]
    public async Task Fairness_InWords_SaysWhatIsFlaggedAndWhatIsLeftOut()
    {
        var run = await SkillsGapProcess.RunWithoutOrToolsAsync("fairness", planned.Enterprise, planned.Plan);
        var all = await SkillsGapProcess.RunWithoutOrToolsAsync("fairness", planned.Enterprise, planned.Plan, "--by", "unit", "--all");

        Assert.Equal((0, 0), (run.ExitCode, all.ExitCode));
        Assert.Contains("80 people in scope, by age_band, group", run.Output, StringComparison.Ordinal);
        Assert.Contains("other groups are not shown", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("other groups are not shown", all.Output, StringComparison.Ordinal);
        // Of roles nothing may be told that few hold, and where nothing is compared nothing is found to be right.
        var roles = await SkillsGapProcess.RunWithoutOrToolsAsync("fairness", planned.Enterprise, planned.Plan, "--by", "role");
        Assert.Contains("Nothing can be compared", roles.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("flagged", roles.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("in none of them", roles.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ThatKeepsParity_IsVerifiedAndTellsNobodysGroup()
    {
        var made = await SkillsGapProcess.RunWithoutOrToolsAsync(
            "plan", planned.Enterprise, "--parity", "training:age_band", "--tolerance", "0", "--gap", "0.02", "--out", folder["kept"]);
        var verified = await SkillsGapProcess.RunWithoutOrToolsAsync("verify", planned.Enterprise, folder["kept"]);
        var price = await SkillsGapProcess.RunWithoutOrToolsAsync("fairness", planned.Enterprise, folder["kept"], "--tolerance", ".1");
        var kept = JsonSerializer.Deserialize<PlanDocument>(
            await File.ReadAllTextAsync(Path.Combine(folder["kept"], "plan.json"), TestContext.Current.CancellationToken), Web)!;

        Assert.True(made.ExitCode == 0, made.Error);
        Assert.True(verified.ExitCode == 0, verified.Output + verified.Error);
        Assert.Contains("--parity training:age_band --tolerance 0", verified.Output, StringComparison.Ordinal);
        Assert.Equal(["training:age_band"], kept.Scenario.Parity!.Constraints);
        Assert.Contains(kept.Rows, row => row.Id.StartsWith("parity:training:age_band:", StringComparison.Ordinal));
        Assert.All(kept.People, person => Assert.DoesNotContain("parity:", JsonSerializer.Serialize(person, Web), StringComparison.Ordinal));
        Assert.Contains("--parity none", price.Error, StringComparison.Ordinal);
        // Whoever has the problem can tell who is in which group.
        string[] export = ["export", planned.Enterprise, "--plan", folder["kept"], "--pseudonymised", "--out", folder["other"]];
        Assert.Contains("--attributes", (await SkillsGapProcess.RunWithoutOrToolsAsync(export)).Error, StringComparison.Ordinal);
        Assert.Equal(0, (await SkillsGapProcess.RunWithoutOrToolsAsync([.. export, "--attributes"])).ExitCode);
        Assert.Equal(0, (await SkillsGapProcess.RunWithoutOrToolsAsync("verify", folder["other"], Path.Combine(folder["other"], "plan"))).ExitCode);
    }

    [Fact]
    public async Task Plan_ThatKeepsParity_IsReviewedAfterSomebodyWasErased_AndAsksAboutNobody()
    {
        Directory.CreateDirectory(folder["left"]);
        foreach (var table in Directory.EnumerateFiles(planned.Enterprise)) File.Copy(table, Path.Combine(folder["left"], Path.GetFileName(table)));
        var made = await SkillsGapProcess.RunWithoutOrToolsAsync(
            "plan", folder["left"], "--parity", "training:age_band", "--tolerance", "0.1", "--gap", "0.02", "--out", folder["kept"]);
        Assert.True(made.ExitCode == 0, made.Error);
        var plan = JsonSerializer.Deserialize<PlanDocument>(
            await File.ReadAllTextAsync(Path.Combine(folder["kept"], "plan.json"), TestContext.Current.CancellationToken), Web)!;
        var asked = await SkillsGapProcess.RunWithoutOrToolsAsync("ask", folder["left"], "--plan", folder["kept"]);
        var letter = await SkillsGapProcess.RunWithoutOrToolsAsync("subject", folder["left"], plan.People[0].Id, "--plan", folder["kept"]);

        var gone = plan.People.First(person => person.Decision!.Kind == "stay").Id;
        Assert.Equal(0, (await SkillsGapProcess.RunWithoutOrToolsAsync("erase", folder["left"], gone, "--plan", folder["kept"])).ExitCode);
        var one = plan.People.First(person => person.Decision!.Steps.Count > 0);
        await File.WriteAllTextAsync(folder["events.csv"],
            $"date,person_id,event,module_id\n{plan.Scenario.AsOf.AddDays(1):yyyy-MM-dd},{one.Id},started,{one.Decision!.Steps[0].Module}\n",
            TestContext.Current.CancellationToken);
        var reviewed = await SkillsGapProcess.RunWithoutOrToolsAsync(
            "progress", folder["left"], folder["kept"], folder["events.csv"], "--as-of", $"{plan.Scenario.Deadline:yyyy-MM-dd}");

        Assert.Contains("give groups of people the like (training:age_band)", letter.Output, StringComparison.Ordinal);
        Assert.Equal(1, asked.ExitCode);
        Assert.Contains("answers no questions about one person", asked.Error, StringComparison.Ordinal);
        Assert.True(reviewed.ExitCode == 0, reviewed.Error);
        Assert.Contains("somebody was erased since: the review is of those who are left", reviewed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OfAPlanWhoseParityIsNamedTwice_Fails()
    {
        var made = await SkillsGapProcess.RunWithoutOrToolsAsync(
            "plan", planned.Enterprise, "--parity", "training:age_band", "--gap", "0.05", "--out", folder["kept"]);
        Assert.True(made.ExitCode == 0, made.Error);
        var file = Path.Combine(folder["kept"], "plan.json");
        var plan = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        plan["scenario"]!["parity"]!["constraints"]!.AsArray().Add("training:age_band");
        await File.WriteAllTextAsync(file, plan.ToJsonString(), TestContext.Current.CancellationToken);

        var verified = await SkillsGapProcess.RunWithoutOrToolsAsync("verify", planned.Enterprise, folder["kept"]);

        Assert.Equal(1, verified.ExitCode);
        Assert.Contains("scenario.parity", verified.Output + verified.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expected WHAT:ATTRIBUTE", "--parity", "training:shoe")]
    [InlineData("goes with --parity", "--tolerance", ".1")]
    [InlineData("Leave --tolerance out", "--parity", "none", "--tolerance", ".1")]
    public async Task Plan_WithAParityThatCannotBe_SaysWhatCan(string complaint, params string[] options)
    {
        var run = await SkillsGapProcess.RunWithoutOrToolsAsync(["plan", planned.Enterprise, .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithTheFolder_ShowsWhoGetsWhatWithoutBeingTold()
    {
        var run = await SkillsGapProcess.RunWithoutOrToolsAsync(
            "report", planned.Plan, "--folder", planned.Enterprise, "--no-frontier", "--out", folder["plan.html"]);

        Assert.Equal(0, run.ExitCode);
        var page = await File.ReadAllTextAsync(folder["plan.html"], TestContext.Current.CancellationToken);
        Assert.Contains(Reporting.ReportPageTests.Rows(page, "fairness"), row => row[1].StartsWith("age_band: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fairness_WithoutAttributes_SaysSoAndWhatHelps()
    {
        var run = await SkillsGapProcess.RunWithoutOrToolsAsync("fairness", SkillsGapProcess.Example, planned.Plan);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("audit_attributes.csv: is not there or empty", run.Error, StringComparison.Ordinal);
        Assert.Contains("--by unit or --by role", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expected numbers from 0 to 1", "--tolerance", "2")]
    [InlineData("expected numbers from 0 to 1", "--tolerance", "")]
    [InlineData("--parity goes with --tolerance", "--parity", "training:age_band")]
    [InlineData("expected WHAT:ATTRIBUTE", "--tolerance", ".2", "--parity", "training:nothing")]
    [InlineData("Must be one of", "--by", "name")]
    public async Task Fairness_WrongUse_IsSaid(string complaint, params string[] options)
    {
        var run = await SkillsGapProcess.RunWithoutOrToolsAsync(["fairness", planned.Enterprise, planned.Plan, .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    /// <summary>A generated enterprise and a plan of it.</summary>
    public sealed class Planned : IAsyncLifetime
    {
        private readonly TemporaryFolder folder = new();

        public string Enterprise => folder["enterprise"];

        public string Plan => folder["plan"];

        public async ValueTask InitializeAsync()
        {
            var made = await SkillsGapProcess.RunWithoutOrToolsAsync("generate", "--people", "80", "--seed", "3", "--out", Enterprise);
            Assert.True(made.ExitCode == 0, made.Error);
            var plan = await SkillsGapProcess.RunWithoutOrToolsAsync("plan", Enterprise, "--gap", "0.02", "--out", Plan);
            Assert.True(plan.ExitCode == 0, plan.Error + plan.Output);
        }

        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
