using System.CommandLine;
using System.Text.Json;
using System.Xml.Linq;
using SkillsGap.Host.Commands;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class EvaluateCommandTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static string Truth { get; } = $"{SkillsGapProcess.Example}.truth";

    [Fact]
    public async Task Evaluate_AgainstATruth_MeasuresTheEstimateBesideOthers()
    {
        using var folder = new TemporaryFolder();

        var run = await SkillsGapProcess.RunAsync("evaluate", SkillsGapProcess.Example, "--truth", Truth, "--svg", folder["e.svg"], "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("column confidence: is no skill of skills.csv and is not read", run.Error, StringComparison.Ordinal);
        var document = JsonSerializer.Deserialize<EvaluationDocument>(run.Output, Web)!;
        Assert.Equal("truth", document.Against);
        Assert.Equal(["required", "evidence"], document.Parts.Select(part => part.Pairs));
        var methods = document.Parts[1].All.Methods;
        Assert.Equal(["default", "weighted average", "supervisor", "self-report", "prior"], methods.Select(method => method.Method));
        Assert.All(methods.Skip(1), method => Assert.Equal(methods[0].Rmse / method.Rmse, method.Ratio!.Value, 1e-9));
        Assert.All(methods.Skip(1), method => Assert.True(method.Ratio < 1, method.Method));
        Assert.Equal(document.Parts[1].All.Cases, document.Parts[1].ByEvidence.Sum(group => group.Cases));
        Assert.Equal("svg", XDocument.Load(folder["e.svg"]).Root!.Name.LocalName);
    }

    [Fact]
    public async Task Evaluate_WithoutATruth_PredictsAssessmentsAndSaysOfWhatThereAreTooFew()
    {
        var run = await SkillsGapProcess.RunAsync("evaluate", SkillsGapProcess.Example);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("each predicted from what else was known on its day", run.Output, StringComparison.Ordinal);
        Assert.Contains("too few to say anything", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_OverTheFoldersOwnTruth_ReadsItUnlessHeldOutIsAsked()
    {
        using var folder = TemporaryFolder.CopyOfExample();
        Directory.CreateDirectory(folder["truth"]);
        File.Copy(Path.Combine(Truth, "levels.csv"), Path.Combine(folder["truth"], "levels.csv"));

        var own = JsonSerializer.Deserialize<EvaluationDocument>((await SkillsGapProcess.RunAsync("evaluate", folder.Path, "--json")).Output, Web)!;
        var held = await SkillsGapProcess.RunAsync("evaluate", folder.Path, "--hold-out", "0.5", "--seed", "7", "--json");

        Assert.Equal("truth", own.Against);
        Assert.Equal("assessments", JsonSerializer.Deserialize<EvaluationDocument>(held.Output, Web)!.Against);
    }

    [Fact]
    public async Task Evaluate_SpoiledTruth_NamesTheCellAndTheCure()
    {
        using var folder = new TemporaryFolder();
        var text = await File.ReadAllTextAsync(Path.Combine(Truth, "levels.csv"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            folder["levels.csv"], text.Replace("E1015,low,0.87", "E1O15,low,x", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var run = await SkillsGapProcess.RunAsync("evaluate", SkillsGapProcess.Example, "--truth", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("levels.csv, row 3, column person_id, 'E1O15': is not a person of people.csv.", run.Error, StringComparison.Ordinal);
        Assert.Contains("levels.csv, row 3, column ml-cicd, 'x': is not a number from -1 to 2.", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("exclude each other", "--truth", "nowhere", "--hold-out", "0.5")]
    [InlineData("expected a share above 0 and at most 1", "--hold-out", "20")]
    public async Task Evaluate_WrongUse_IsSaid(string message, params string[] options)
    {
        var run = await SkillsGapProcess.RunAsync(["evaluate", SkillsGapProcess.Example, .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_NothingToCompareWith_IsANo()
    {
        using var folder = TemporaryFolder.CopyOfExample();
        var rows = await File.ReadAllLinesAsync(folder["evidence.csv"], TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(
            folder["evidence.csv"], rows.Where(row => !row.Contains(",assessment,", StringComparison.Ordinal)), TestContext.Current.CancellationToken);

        var run = await SkillsGapProcess.RunAsync("evaluate", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("there is nothing to compare estimates with", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_WithASubcommand_StillTakesAFolder()
    {
        var command = EvaluateCommand.Create();

        Assert.Empty(command.Parse(["some-folder", "--json"]).Errors);
        Assert.Empty(command.Parse(["responses", "some-file", "--split", "fold"]).Errors);
        Assert.Equal("responses", command.Parse(["responses", "some-file", "--split", "fold"]).CommandResult.Command.Name);
        Assert.NotEmpty(command.Parse([]).Errors);
    }
}
