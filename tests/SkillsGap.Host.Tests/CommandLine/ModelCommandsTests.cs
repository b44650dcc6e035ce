using System.Security.Cryptography;
using System.Text.Json;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.ModelFiles;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Verification;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

/// <summary><c>train</c>, and what takes its file.</summary>
public sealed class ModelCommandsTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact] // 45 people: nothing is learned, and everything says why.
    public async Task Train_OnFewPeople_WritesTheDefaultsAndSaysSo()
    {
        using var folder = new TemporaryFolder();

        var run = await SkillsGapProcess.RunAsync("train", SkillsGapProcess.Example, "--out", folder["model.json"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nothing was learned", run.Error, StringComparison.Ordinal);
        var model = ModelFile.Read(folder["model.json"]).Content!;
        Assert.DoesNotContain(model.Training.Parameters, parameter => parameter.KeptBecause is null);
        Assert.Equal(DataFingerprint.Of(Content(), Content().Scenario, Token), model.Training.DataFingerprint);
        var otherwise = EvidenceModel.Default(Content().Workforce.Taxonomy);
        var read = model.For(Content().Workforce.Taxonomy);
        Assert.Equal(otherwise.Skills, read.Skills);
        Assert.All(otherwise.Correlation.Zip(read.Correlation), pair => Assert.Equal(pair.First, pair.Second, 5.1e-5));
    }

    [Fact]
    public async Task Train_OnEnoughPeople_LearnsAndSaysWhatItDidNot()
    {
        using var folder = new TemporaryFolder();
        var generated = WorkforceGenerator.Generate(new GeneratorSettings { People = 160, Seed = 2 }, cancellation: Token).Content;
        WorkforceFolder.Write(folder["team"], generated, Token);

        var run = await SkillsGapProcess.RunAsync("train", folder["team"], "--out", folder["model.json"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("self_report.offset", run.Output, StringComparison.Ordinal);
        Assert.Contains("Default kept, assessments are the scale", run.Output, StringComparison.Ordinal);
        var model = ModelFile.Read(folder["model.json"]).Content!;
        Assert.Equal(generated.Workforce.Taxonomy.Skills.Select(s => s.Id).Order(StringComparer.Ordinal), model.SkillIds);
        Assert.Equal(160, model.Training.People);
        var offset = model.Training.Parameters.Single(parameter => parameter.Name == "self_report.offset");
        Assert.True(offset.KeptBecause is null && offset.Value != offset.Default);
        Assert.All(model.Training.Parameters.Where(p => p.KeptBecause is not null), p => Assert.Equal(p.Default, p.Value, 1e-5));
    }

    [Fact]
    public async Task Train_IntoAFolder_IsWrongUse()
    {
        using var folder = new TemporaryFolder();

        var run = await SkillsGapProcess.RunAsync("train", SkillsGapProcess.Example, "--out", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Name the file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gaps_WithAModel_AreThoseOfTheModel()
    {
        using var folder = new TemporaryFolder();
        var model = Write(folder["model.json"], bonus: 0.1);

        var table = JsonSerializer.Deserialize<GapTableDocument>(
            (await SkillsGapProcess.RunAsync("gaps", SkillsGapProcess.Example, "--model", folder["model.json"], "--json")).Output, Web)!;

        var analysis = WorkforceAnalysis.Of(Content().Workforce, Content().Scenario!, model, cancellation: Token);
        var skills = analysis.Workforce.Taxonomy.Skills.Select(s => s.Id).ToList();
        for (var p = 0; p < analysis.Workforce.People.Length; p++)
        {
            var person = table.People.Single(one => one.Id == analysis.Workforce.People[p].Id);
            Assert.All(person.Levels, level => Assert.Equal(analysis.Estimate.Mean[p, skills.IndexOf(level.Skill)], level.Mean));
        }
    }

    [Fact]
    public async Task Verify_OfAPlanWithAModel_NeedsThatModel()
    {
        using var folder = new TemporaryFolder();
        Write(folder["model.json"], bonus: 0.1);
        Write(folder["other.json"], bonus: 0.2);

        var plan = await SkillsGapProcess.RunWithoutOrToolsAsync(
            "plan", SkillsGapProcess.Example, "--model", folder["model.json"], "--out", folder["plan"], "--gap", "0.1");
        var none = await SkillsGapProcess.RunWithoutOrToolsAsync("verify", SkillsGapProcess.Example, folder["plan"]);

        Assert.Equal((0, 1), (plan.ExitCode, none.ExitCode));
        Assert.Contains("Give that model with --model FILE", none.Output, StringComparison.Ordinal);
        var (stored, _) = await PlanFolder.ReadAsync(folder["plan"], Token);
        var bytes = await File.ReadAllBytesAsync(folder["model.json"], Token);
        Assert.Equal($"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}", stored!.Plan.Model);
        Assert.Empty(await FailedAsync(stored, ModelFile.Read(folder["model.json"]).Content));
        Assert.Contains("model", await FailedAsync(stored, ModelFile.Read(folder["other.json"]).Content));
        var (restored, problem) = StoredPlan.Restore(Content(), null, stored, new Progress<StageProgress>(), Token);
        Assert.Null(restored);
        Assert.Contains("--model FILE", problem, StringComparison.Ordinal);
        Assert.NotNull(StoredPlan.Restore(Content(), ModelFile.Read(folder["model.json"]).Content, stored, new Progress<StageProgress>(), Token).Plan);
    }

    [Fact]
    public async Task Why_WithAModel_AddsUp()
    {
        using var folder = new TemporaryFolder();
        Write(folder["model.json"], bonus: 0.1);

        var why = JsonSerializer.Deserialize<WhyDocument>(
            (await SkillsGapProcess.RunWithoutOrToolsAsync("why", SkillsGapProcess.Example, "E1295", "--model", folder["model.json"], "--json", "--gap", "0.1")).Output, Web)!;

        Assert.All(why.Skills, skill =>
            Assert.Equal(
                skill.Mean,
                skill.Prior + (skill.Archetype ?? 0) + (skill.Calibration ?? 0) + (skill.Correction ?? 0) + skill.Contributions.Sum(c => c.Adds), 1e-9));
        Assert.All(why.Person.Levels.Zip(why.Skills), pair => Assert.Equal(pair.First.Mean, pair.Second.Mean));
    }

    [Fact]
    public async Task Gaps_WithASpoiltModel_NamesFieldAndCureAndShowsNothing()
    {
        using var folder = new TemporaryFolder();
        Write(folder["model.json"], bonus: 0.1);
        var text = await File.ReadAllTextAsync(folder["model.json"], Token);
        await File.WriteAllTextAsync(
            folder["model.json"], text.Replace("\"roleBonus\": 0.1,", "\"roleBonus\": \"x\",", StringComparison.Ordinal), Token);

        var run = await SkillsGapProcess.RunAsync("gaps", SkillsGapProcess.Example, "--model", folder["model.json"]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("model.json, row", run.Error, StringComparison.Ordinal);
        Assert.Contains("$.roleBonus, 'x'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gaps_WithAModelOfOtherSkills_Warns()
    {
        using var folder = new TemporaryFolder();
        Write(folder["model.json"], bonus: 0.1, without: 2);

        var run = await SkillsGapProcess.RunAsync("gaps", SkillsGapProcess.Example, "--model", folder["model.json"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("does not know 2 of 29 skills", run.Error, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static WorkforceContent Content() => WorkforceFolder.Read(SkillsGapProcess.Example, Token).Content!;

    /// <summary>Names of the checks that fail.</summary>
    private static async Task<string[]> FailedAsync(PlanFolder stored, LearnedModel? model)
    {
        var report = await FolderVerification.CheckAsync(Content(), model, stored, new(null, TimeSpan.Zero), new Progress<StageProgress>(), Token);
        return [.. report.Checks.Where(check => check.Outcome == CheckOutcome.Failed).Select(check => check.Name)];
    }

    /// <summary>A model like the default one but for the bonus of a role, and for skills it does not know.</summary>
    private static LearnedModel Write(string path, double bonus, int without = 0)
    {
        var taxonomy = Content().Workforce.Taxonomy;
        var known = taxonomy with { Skills = taxonomy.Skills[without..], Components = taxonomy.Components[without..], Prerequisites = [], DeclaredTransfers = [] };
        var model = EvidenceModel.Default(known) with { RoleBonus = bonus };
        var learned = ModelFile.Rounded(new(
            [.. known.Skills.Select(s => s.Id)], model,
            new(new(2026, 1, 5), "abc", 200, 1000, [new("role_bonus", bonus, 0.3, 0.02, null)])));
        ModelFile.Write(path, learned);
        return learned;
    }
}
