using System.Text;
using SkillsGap.Host.Allocation;
using SkillsGap.Host.Tests.CommandLine;
using SkillsGap.Host.Verification;

namespace SkillsGap.Host.Tests.Verification;

/// <summary>Whatever is wrong with a file is said in two short lines: the file, the place and what stands there; then the cure.</summary>
public sealed class MalformedFilesTests(PlannedExample planned) : IDisposable
{
    private const string Problem = """
        { "format": "skillsgap-allocation/1",
          "rows": [ { "id": "budget", "upper": 10 }, { "id": "heads", "lower": 1 } ],
          "groups": [ { "id": "p1", "required": true, "options": [ { "id": "a", "value": 5, "use": { "budget": 4, "heads": 1 } } ] },
                      { "id": "p2", "options": [ { "id": "b", "value": 3, "use": { "budget": 4 } } ] } ] }
        """;

    private const string Result = """
        { "format": "skillsgap-allocation-result/1", "engine": "0.1.0", "seed": 1, "status": "optimal", "stopped": "gap", "repeatable": true,
          "tolerance": 1e-9, "value": 8, "bound": 8, "boundFrom": "prices", "priceBound": 8, "gap": 0,
          "choice": { "p1": "a", "p2": "b" }, "prices": { "budget": 0, "heads": 0 },
          "rows": [ { "id": "budget", "used": 8, "slack": 2, "price": 0 }, { "id": "heads", "used": 1, "slack": 0, "price": 0 } ] }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Read_TheTwoAsTheyShouldBe_GivesNoError()
    {
        Assert.Empty(await ProblemErrorsAsync(Encoding.UTF8.GetBytes(Problem)));
        Assert.Null(await ResultErrorAsync(Encoding.UTF8.GetBytes(Result)));
        Assert.Null(await ResultErrorAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Result)]));
    }

    [Theory]
    [InlineData("\"status\": \"optimal\", ", "", "missing")]
    [InlineData("\"status\"", "\"Status\"", "Status")]
    [InlineData("\"value\": 8", "\"value\": NaN", "line 2")]
    [InlineData("\"value\": 8", "\"value\": \"NaN\"", "value")]
    [InlineData("\"value\": 8", "\"value\": true", "value")]
    [InlineData("\"bound\": 8", "\"bound\": null", "bound")]
    [InlineData("\"bound\": 8", "\"bound\": [8]", "bound")]
    [InlineData("\"value\": 8", "\"value\": 8, \"value\": 9", "value")]
    [InlineData("\"p2\": \"b\"", "\"p1\": \"b\"", "p1")]
    [InlineData("\"budget\": 0,", "\"budget\": 0, \"budget\": 1,", "budget")]
    [InlineData("\"p2\": \"b\"", "\"p2\": 7", "choice")]
    [InlineData("skillsgap-allocation-result/1", "skillsgap-allocation/1", "skillsgap-allocation/1")]
    [InlineData("\"seed\": 1", "\"seed\": -1", "seed")]
    [InlineData("\"gap\": 0", "\"gap\": 0, \"mood\": \"good\"", "mood")]
    [InlineData("\"rows\": [ {", "\"rows\": [ null, {", "rows[0]")]
    [InlineData("\"used\": 8", "\"used\": {}", "rows[0].used")]
    [InlineData("\"value\": 8", "\"value\": 1e400", "value: found 1e400")]
    [InlineData("\"gap\": 0", "\"gap\": 0,,", "line 2")]
    [InlineData("\"gap\": 0", "\"gap\": 0 /* sure */", "line 2")]
    public async Task Read_AResultSpoiled_NamesFilePlaceAndCure(string old, string with, string place)
    {
        Assert.Contains(old, Result, StringComparison.Ordinal);
        Names(await ResultErrorAsync(Encoding.UTF8.GetBytes(Replaced(Result, old, with))), place);
    }

    [Theory]
    [InlineData("\"upper\": 10", "\"upper\": NaN", "rows[0]")]
    [InlineData("\"upper\": 10", "\"upper\": 1e308", "rows[0] \"budget\" upper")]
    [InlineData("\"upper\": 10", "\"upper\": 1e400", "rows[0] \"budget\" upper")]
    [InlineData("\"upper\": 10", "\"upper\": \"10\"", "rows[0].upper")]
    [InlineData("\"upper\": 10", "\"upper\": -10", "-10")]
    [InlineData("\"upper\": 10", "\"upper\": 10, \"upper\": 12", "upper")]
    [InlineData("\"upper\": 10", "\"lower\": 11, \"upper\": 10", "lower 11 is above upper 10")]
    [InlineData("\"upper\": 10", "\"uper\": 10", "uper")]
    [InlineData("\"id\": \"heads\"", "\"id\": \"budget\"", "rows[1]")]
    [InlineData("\"id\": \"p2\"", "\"id\": \"p1\"", "groups[1] \"p1\"")]
    [InlineData("\"id\": \"p2\"", "\"id\": \"\"", "groups[1]")]
    [InlineData("\"id\": \"p2\"", "\"id\": null", "groups[1].id")]
    [InlineData("\"heads\": 1 }", "\"heads\": 1, \"heads\": 2 }", "use \"heads\"")]
    [InlineData("\"heads\": 1 }", "\"moon\": 1 }", "use \"moon\"")]
    [InlineData("\"heads\": 1 }", "\"heads\": -1 }", "use \"heads\"")]
    [InlineData("\"value\": 5", "\"value\": 1e16", "option \"a\" value")]
    [InlineData("\"required\": true, \"options\": [ { \"id\": \"a\", \"value\": 5, \"use\": { \"budget\": 4, \"heads\": 1 } } ]", "\"required\": true, \"options\": []", "groups[0] \"p1\"")]
    [InlineData("\"rows\": [ {", "\"rows\": [ null, {", "rows[0]")]
    [InlineData("\"rows\": [ { \"id\": \"budget\", \"upper\": 10 }, { \"id\": \"heads\", \"lower\": 1 } ],", "", "missing")]
    [InlineData("skillsgap-allocation/1", "skillsgap-allocation/2", "skillsgap-allocation/2")]
    public async Task Read_AProblemSpoiled_NamesFilePlaceAndCure(string old, string with, string place)
    {
        Assert.Contains(old, Problem, StringComparison.Ordinal);
        Names(string.Join('\n', await ProblemErrorsAsync(Encoding.UTF8.GetBytes(Replaced(Problem, old, with)))), place);
    }

    [Theory]
    [InlineData("empty", "line 1, byte 1: is empty", "Write the document into it")]
    [InlineData("blanks", "is empty", "Write the document into it")]
    [InlineData("utf-16", "line 1, byte 1: is no text in UTF-8", "Save the file as UTF-8")]
    [InlineData("utf-16 without a mark", "line 1, byte 2: is no text in UTF-8", "Save the file as UTF-8")]
    [InlineData("zeros", "line 1, byte 1: is no text in UTF-8", "Save the file as UTF-8")]
    [InlineData("latin-1 in an id", "groups[0].id, line 3, byte 31: is not UTF-8", "Save the file as UTF-8")]
    [InlineData("an array", "line 1, byte 2: this is no object", "Begin with {")]
    [InlineData("nested without end", "line 1, byte 2: this is no object", "Begin with {")]
    [InlineData("a number", "this is no object", "Begin with {")]
    [InlineData("something after the end", "'x' is invalid after", "Mend the JSON")]
    [InlineData("a mark and nothing", "is empty", "Write the document into it")]
    public async Task Read_BytesThatAreNoProblem_NamePlaceAndCure(string kind, string what, string cure)
    {
        byte[] bytes = kind switch
        {
            "empty" => [],
            "blanks" => Encoding.UTF8.GetBytes("  \n \t"),
            "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Problem)],
            "utf-16 without a mark" => Encoding.Unicode.GetBytes(Problem),
            "zeros" => new byte[1000],
            "latin-1 in an id" => Encoding.Latin1.GetBytes(Replaced(Problem, "p1", "Jürgen")),
            "an array" => Encoding.UTF8.GetBytes($"[{Problem}]"),
            "nested without end" => Encoding.UTF8.GetBytes(new string('[', 100_000)),
            "a number" => "7"u8.ToArray(),
            "something after the end" => Encoding.UTF8.GetBytes(Problem + "x"),
            _ => [0xEF, 0xBB, 0xBF],
        };
        var error = Assert.Single(await ProblemErrorsAsync(bytes));
        Names(error, what);
        Assert.Contains(cure, error.Split('\n')[1], StringComparison.Ordinal);
    }

    // The value that stands there is said, not only the place.
    [Theory]
    [InlineData("\"upper\": 10", "\"upper\": \"ten\"", "rows[0].upper, line 2, byte ", "found \"ten\"", "numbers stand without quotes")]
    [InlineData("\"upper\": 10", "\"upper\": 10,5", "rows[0], line 2, byte ", "'5'", "Mend the JSON")]
    [InlineData("\"upper\": 10", "\"upper\": 1e308", "rows[0] \"budget\" upper", "1E+308", "choose a larger unit")]
    [InlineData("\"required\": true", "\"required\": \"yes\"", "groups[0].required, line 3, byte ", "\"yes\"", "right kind")]
    [InlineData("\"lower\": 1", "\"lower\": 1, \"worth\": [ { \"upTo\": 1, \"each\": 5 }, { \"upTo\": 2, \"each\": 7 } ]", "rows[1] \"heads\" worth[1]", "each 7 is above 5", "Worth must fall")]
    [InlineData("\"groups\"", "\"blocks\": [ { \"id\": \"b\", \"rows\": [ \"moon\" ] } ], \"groups\"", "blocks[0] \"b\"", "\"moon\"", "Add the row")]
    [InlineData("\"id\": \"b\"", "\"id\": \"b\", \"id\": \"c\"", "groups[1].options[0].id, line 4, byte ", "'id' stands twice", "Keep one")]
    [InlineData("\"use\": { \"budget\": 4, \"heads\": 1 }", "\"use\": \"budget\"", "groups[0].options[0].use, line 3, byte ", "found \"budget\"", "right kind")]
    public async Task Read_AProblemSpoiled_NamesTheValueAndTheCure(string old, string with, string place, string value, string cure)
    {
        var error = Assert.Single(await ProblemErrorsAsync(Encoding.UTF8.GetBytes(Replaced(Problem, old, with))));
        Names(error, place);
        Assert.Contains(value, error.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains(cure, error.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ProblemAndResultBothSpoiled_NamesBothFiles()
    {
        await File.WriteAllTextAsync(folder["problem.json"], Replaced(Problem, "\"upper\": 10", "\"upper\": -10"), Token);
        await File.WriteAllTextAsync(folder["result.json"], Replaced(Result, "\"value\": 8", "\"value\": true"), Token);
        var run = await SkillsGapProcess.RunAsync("verify", folder["problem.json"], folder["result.json"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("problem.json: rows[0] \"budget\" upper: -10", run.Error, StringComparison.Ordinal);
        Assert.Contains("result.json: value, line 2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_AProblemWithTwoErrors_NamesBoth()
    {
        var errors = await ProblemErrorsAsync(Encoding.UTF8.GetBytes(Replaced(Replaced(Problem, "\"upper\": 10", "\"upper\": -10"), "\"budget\": 4 }", "\"moon\": 4 }")));
        Assert.Equal(2, errors.Count);
    }

    [Fact]
    public async Task Read_CutOffAnywhere_IsAnErrorOfThatFile()
    {
        for (var length = 0; length < Result.Length; length += 7) Names(await ResultErrorAsync(Encoding.UTF8.GetBytes(Result[..length])), "result.json");
        for (var length = 0; length < Problem.Length; length += 7) Names((await ProblemErrorsAsync(Encoding.UTF8.GetBytes(Problem[..length])))[0], "problem.json");
    }

    [Theory]
    [InlineData("p1")]
    [InlineData("optimal")]
    [InlineData("skillsgap-allocation-result/1")]
    [InlineData("\"gap\"")]
    public async Task Read_ATextOfTenMegabytes_IsNeverPrintedWhole(string old)
    {
        var bytes = Encoding.UTF8.GetBytes(Replaced(Result, old, old.StartsWith('"') ? $"\"{new string('x', 10_000_000)}\"" : new string('x', 10_000_000)));
        await File.WriteAllBytesAsync(folder["result.json"], bytes, Token);
        await File.WriteAllTextAsync(folder["problem.json"], Problem, Token);
        var run = await SkillsGapProcess.RunAsync("verify", folder["problem.json"], folder["result.json"]);
        Assert.Equal(1, run.ExitCode);
        Assert.InRange(run.Output.Length + run.Error.Length, 1, 20_000);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_AnIdOfTenMegabytesInAProblem_IsNeverPrintedWhole()
    {
        var errors = await ProblemErrorsAsync(Encoding.UTF8.GetBytes(Replaced(Problem, "\"heads\": 1 }", $"\"{new string('x', 10_000_000)}\": 1 }}")));
        Assert.InRange(Assert.Single(errors).Length, 1, 2000);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("latin-1 in an id")]
    [InlineData("half a surrogate in an id")]
    [InlineData("zeros")]
    [InlineData("nested without end")]
    public async Task Read_BytesThatAreNoJson_AreAnErrorOfThatFile(string kind)
    {
        var bytes = kind switch
        {
            "utf-16" => Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Result)).ToArray(),
            "latin-1 in an id" => Encoding.Latin1.GetBytes(Replaced(Result, "p1", "Jürgen")),
            "half a surrogate in an id" => Encoding.UTF8.GetBytes(Replaced(Result, "p1", "\\ud800")),
            "zeros" => new byte[1000],
            _ => Encoding.UTF8.GetBytes(new string('[', 100_000)),
        };
        Names(await ResultErrorAsync(bytes), "result.json");
    }

    [Theory]
    [InlineData("plan.json", "\"people\": [", "\"people\": [ null,", "people[0]")]
    [InlineData("plan.json", "\"dataFingerprint\"", "\"fingerprint\"", "fingerprint")]
    [InlineData("plan.json", "\"hours\": 1664,", "\"hours\": 1e400,", "comparison.generic.hours: found 1e400")]
    [InlineData("plan.json", "skillsgap-plan/1", "skillsgap-plan/9", "skillsgap-plan/9")]
    [InlineData("plan.json", "\"kind\": \"path\"", "\"kind\": \"path\", \"kind\": \"stay\"", "kind")]
    [InlineData("plan.json", "\"asOf\": \"2026-01-05\"", "\"asOf\": \"yesterday\"", "asOf")]
    [InlineData("plan.json", "\"steps\": [", "\"steps\": [ null,", "decision.steps[0]")]
    [InlineData("problem.json", "\"upper\":36000", "\"upper\":NaN", "rows[0]")]
    public async Task Read_APlanFolderSpoiled_NamesFileAndPlace(string file, string old, string with, string place)
    {
        using var spoiled = planned.Copy();
        var text = await File.ReadAllTextAsync(spoiled[file], Token);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        await File.WriteAllTextAsync(spoiled[file], text[..at] + with + text[(at + old.Length)..], Token);
        var (_, errors) = await PlanFolder.ReadAsync(spoiled.Path, Token);
        var error = Assert.Single(errors);
        Assert.Contains(file, error, StringComparison.Ordinal);
        Names(error, place);
    }

    [Fact]
    public async Task Read_APlanFolderWithoutItsFiles_NamesAllThree()
    {
        var (stored, errors) = await PlanFolder.ReadAsync(folder.Path, Token);
        Assert.Null(stored);
        Assert.Equal(3, errors.Count);
        foreach (var file in new[] { "plan.json", "problem.json", "people.csv" }) Assert.Contains(errors, error => error.Contains(file, StringComparison.Ordinal));
    }

    private async Task<string?> ResultErrorAsync(byte[] bytes)
    {
        await File.WriteAllBytesAsync(folder["result.json"], bytes, Token);
        return (await ClaimFile.ReadResultAsync(folder["result.json"], Token)).Error;
    }

    private async Task<IReadOnlyList<string>> ProblemErrorsAsync(byte[] bytes)
    {
        await File.WriteAllBytesAsync(folder["problem.json"], bytes, Token);
        return (await ProblemFile.ReadAsync(folder["problem.json"], Token)).Errors;
    }

    private static void Names(string? error, string place)
    {
        Assert.NotNull(error);
        var lines = error.Split('\n');
        Assert.Contains(".json: ", lines[0], StringComparison.Ordinal);
        Assert.Contains(place, lines[0], StringComparison.Ordinal);
        Assert.StartsWith("  ", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("SkillsGap.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 500));
    }

    private static string Replaced(string text, string old, string with)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + with + text[(at + old.Length)..];
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
