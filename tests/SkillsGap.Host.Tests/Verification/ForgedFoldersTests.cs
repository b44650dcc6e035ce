using System.Text.Json.Nodes;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Tests.CommandLine;
using SkillsGap.Host.Verification;

namespace SkillsGap.Host.Tests.Verification;

/// <summary>Each forgery is one edit of what <c>plan --out</c> wrote; the check that rings and the place it names are asserted.</summary>
public sealed class ForgedFoldersTests(PlannedExample planned)
{
    [Fact]
    public async Task Verify_OfWhatPlanWrote_Holds()
    {
        var report = await VerifyAsync(planned.Path, SkillsGapProcess.Example);
        Assert.True(report.Holds, Faults(report));
        Assert.DoesNotContain(report.Checks, check => check.Outcome is CheckOutcome.Attested or CheckOutcome.Unchecked);
    }

    [Fact]
    public Task Verify_APersonsCashLowered_FailsDecisions() => RingsAsync(
        "plan.json", plan => Busy(plan)["decision"]!["cash"] = 1.0, "decisions", "decision.cash", alsoFails: ["sums", "people.csv"]);

    [Fact]
    public Task Verify_APersonsCashLoweredEverywhere_StillFailsDecisions()
    {
        // The forger corrects the totals of plan.json too.
        return RingsAsync("plan.json", plan =>
        {
            var cash = (double)Busy(plan)["decision"]!["cash"]!;
            Busy(plan)["decision"]!["cash"] = 0.0;
            var own = plan["comparison"]!["individual"]!;
            own["cash"] = (double)own["cash"]! - cash;
            plan["comparison"]!["cashShare"] = (double)own["cash"]! / (double)plan["comparison"]!["generic"]!["cash"]!;
        }, "decisions", "decision.cash", alsoFails: ["comparison", "people.csv"]);
    }

    [Fact]
    public Task Verify_ADecisionSwappedInThePlanOnly_FailsDecisionsAndWhatAddsUp() => RingsAsync(
        "plan.json", plan => Busy(plan)["decision"]!["option"] = "stay", "decisions", "decision.kind",
        alsoFails: ["value", "rows", "limits", "identity", "comparison", "targets", "reasons"]);

    [Fact]
    public Task Verify_AnOptionInvented_FailsChoice() => RingsAsync(
        "plan.json", plan => Busy(plan)["decision"]!["option"] = "path:ml-engineer/by-magic", CheckNames.Choice, "choice \"");

    [Fact]
    public Task Verify_APersonLeftOut_FailsChoice() => RingsAsync(
        "plan.json", plan => plan["people"]!.AsArray().RemoveAt(0), CheckNames.Choice, "choice \"", alsoFails: ["sums", "people.csv"]);

    [Fact]
    public Task Verify_APersonNamedTwice_FailsPeople() => RingsAsync(
        "plan.json", plan => plan["people"]!.AsArray().Add(plan["people"]![0]!.DeepClone()), "people", "people \"",
        alsoFails: ["sums", "people.csv"]);

    [Fact]
    public Task Verify_AValueRaised_FailsValue() => RingsAsync(
        "plan.json", plan => plan["proof"]!["value"] = (double)plan["proof"]!["value"]! + 1, CheckNames.Value, "value", alsoFails: ["identity"]);

    [Fact]
    public Task Verify_ABoundBelowItsPrices_FailsBound() => RingsAsync(
        "plan.json", plan => plan["proof"]!["bound"] = plan["proof"]!["value"]!.DeepClone(), CheckNames.Bound, "bound");

    [Fact]
    public Task Verify_ARoundedRowTightened_FailsCertificate() => RingsAsync(
        "plan.json",
        plan => plan["proof"]!["certificate"]!["derived"]![0]!["upper"] = (double)plan["proof"]!["certificate"]!["derived"]![0]!["upper"]! - 1,
        CheckNames.Certificate, "certificate.derived[0].upper", by: -1, alsoFails: ["bound"]);

    [Fact]
    public Task Verify_ALooseTolerance_IsRefused() => RingsAsync(
        "plan.json", plan => plan["proof"]!["tolerance"] = 0.01, CheckNames.Tolerance, "tolerance");

    [Theory]
    [InlineData("targets", "expected")]
    [InlineData("targets", "probability")]
    [InlineData("roles", "expected")]
    public Task Verify_AForecastRaised_FailsIt(string part, string figure) => RingsAsync(
        "plan.json", plan => plan[part]![0]![figure] = (double)plan[part]![0]![figure]! + 0.01, part, $".{figure}", alsoFails: ["sums"]);

    [Fact]
    public Task Verify_AComparisonFlattered_FailsComparison() => RingsAsync(
        "plan.json", plan => plan["comparison"]!["generic"]!["hours"] = 1e6, "comparison", "comparison.generic.hours");

    [Fact]
    public Task Verify_AReasonRewritten_FailsReasons() => RingsAsync(
        "plan.json", plan => Busy(plan)["reason"]!["text"] = "Because.", "reasons", "reason.text", alsoFails: ["people.csv"]);

    [Fact]
    public Task Verify_ATierOfSomebodyChanged_FailsPeople() => RingsAsync(
        "plan.json", plan => Busy(plan)["tier"] = "ready", "people", ".tier", alsoFails: ["sums", "people.csv"]);

    [Fact]
    public Task Verify_ALimitShownHigher_FailsStatedLimits() => RingsAsync(
        "plan.json", plan => Row(plan, "budget")["upper"] = 99999.0, "stated-limits", "rows \"budget\".upper");

    [Fact]
    public Task Verify_ALimitRaisedInTheProblem_FailsProblem() => RingsAsync(
        "problem.json", problem => Row(problem, "budget")["upper"] = 40000.0, "problem", "rows \"budget\" upper", by: 4000,
        alsoFails: ["rows", "price-bound", "certificate", "bound", "identity"]);

    [Fact]
    public Task Verify_AnOptionAddedToTheProblem_FailsProblem() => RingsAsync(
        "problem.json",
        problem => problem["groups"]![0]!["options"]!.AsArray().Add(new JsonObject { ["id"] = "free", ["value"] = 0.0 }), "problem", "options \"free\"");

    [Fact]
    public Task Verify_ABudgetOfItsOwn_IsHonouredAndSoBreaksTheFingerprint() => RingsAsync(
        "plan.json", plan => plan["scenario"]!["budget"] = 50000.0, "fingerprint", "dataFingerprint", alsoFails: ["problem", "stated-limits", "reasons"]);

    [Fact]
    public Task Verify_ABudgetThatIsNone_FailsScenario() => RingsAsync(
        "plan.json", plan => plan["scenario"]!["budget"] = -1.0, "scenario", "scenario.budget", alsoFails: ["sums"]);

    [Fact]
    public async Task Verify_APlanMadeWithABudgetOfItsOwn_Holds()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(0, (await SkillsGapProcess.RunAsync("plan", SkillsGapProcess.Example, "--budget", "41000", "--out", folder.Path, "--gap", "0.1")).ExitCode);
        var report = await VerifyAsync(folder.Path, SkillsGapProcess.Example);
        Assert.True(report.Holds, Faults(report));
        Assert.Contains("--budget 41000", report.Checks.Single(check => check.Name == "scenario").Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AnInfeasiblePlan_ProvesItAgain()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(1, (await SkillsGapProcess.RunAsync("plan", SkillsGapProcess.Example, "--budget", "5000", "--out", folder.Path)).ExitCode);
        var report = await VerifyAsync(folder.Path, SkillsGapProcess.Example);
        Assert.True(report.Holds, Faults(report));
        Assert.Equal(CheckOutcome.Held, report.Checks.Single(check => check.Name == CheckNames.Infeasibility).Outcome);
    }

    [Fact]
    public async Task Verify_AgainstAnotherFoldersData_FailsTheFingerprint()
    {
        using var other = TemporaryFolder.CopyOfExample();
        var people = await File.ReadAllTextAsync(other["people.csv"], Token);
        await File.WriteAllTextAsync(other["people.csv"], people.Replace(",58,", ",59,", StringComparison.Ordinal), Token);
        Assert.NotEqual(people, await File.ReadAllTextAsync(other["people.csv"], Token));
        var report = await VerifyAsync(planned.Path, other.Path);
        Assert.Contains("fingerprint", Failed(report));
    }

    [Fact]
    public async Task Verify_ACellOfPeopleCsvChanged_NamesRowPersonAndColumn()
    {
        using var forged = planned.Copy();
        var lines = await File.ReadAllLinesAsync(forged["people.csv"], Token);
        lines[1] = lines[1].Replace(",950.00,", ",90.00,", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(forged["people.csv"], lines, Token);
        var report = await VerifyAsync(forged.Path, SkillsGapProcess.Example);
        Assert.Equal(["people.csv"], Failed(report));
        var fault = Assert.Single(report.Checks.Single(check => check.Name == "people.csv").Faults);
        Assert.Equal("people.csv, row 2, person E1015, column cash", fault.Where);
        Assert.Equal("'90.00', by plan.json '950.00'", fault.What);
    }

    /// <summary>Edits one file and asserts that the named check fails at the place, and that nothing fails but what is named.</summary>
    private async Task RingsAsync(
        string file, Action<JsonNode> edit, string check, string place, double? by = null, string[]? alsoFails = null)
    {
        using var forged = planned.Copy();
        var document = JsonNode.Parse(await File.ReadAllTextAsync(forged[file], Token))!;
        edit(document);
        if (document["proof"] is { } proof && proof["value"] is { } value)
            proof["gap"] = ((double)proof["bound"]! - (double)value) / Math.Abs((double)value);
        await File.WriteAllTextAsync(forged[file], document.ToJsonString(), Token);
        var report = await VerifyAsync(forged.Path, SkillsGapProcess.Example);
        Assert.Contains(check, Failed(report));
        Assert.Empty(Failed(report).Except([check, .. alsoFails ?? []]));
        var faults = report.Checks.Single(c => c.Name == check).Faults;
        var fault = Assert.Single(faults, fault => fault.Where.Contains(place, StringComparison.Ordinal));
        if (by is not null) Assert.Equal(by.Value, fault.By!.Value, 1e-6);
    }

    private static async Task<VerificationReport> VerifyAsync(string plan, string data)
    {
        var (stored, errors) = await PlanFolder.ReadAsync(plan, Token);
        Assert.Empty(errors);
        return await FolderVerification.CheckAsync(WorkforceFolder.Read(data, Token).Content!, null, stored!, new(null, TimeSpan.Zero), new Progress<StageProgress>(), Token);
    }

    private static string[] Failed(VerificationReport report) =>
        [.. report.Checks.Where(check => check.Outcome == CheckOutcome.Failed).Select(check => check.Name)];

    private static string Faults(VerificationReport report) =>
        string.Join('\n', report.Checks.SelectMany(check => check.Faults.Select(fault => $"{check.Name}: {fault}")));

    /// <summary>Somebody who takes a path.</summary>
    private static JsonNode Busy(JsonNode plan) => plan["people"]!.AsArray().First(person => (string)person!["decision"]!["kind"]! == "path")!;

    private static JsonNode Row(JsonNode document, string id) => document["rows"]!.AsArray().Single(row => (string)row!["id"]! == id)!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
