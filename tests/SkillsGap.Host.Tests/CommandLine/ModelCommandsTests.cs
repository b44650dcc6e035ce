using System.Text.Json;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.ModelFiles;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;
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
        Assert.Equal(DataFingerprint.Of(Content().Workforce, Content().Scenario, TestContext.Current.CancellationToken), model.Training.DataFingerprint);
        var gaps = await SkillsGapProcess.RunAsync("gaps", SkillsGapProcess.Example, "--model", folder["model.json"], "--json");
        Assert.All(Levels(gaps).Zip(Levels(await SkillsGapProcess.RunAsync("gaps", SkillsGapProcess.Example, "--json"))), pair =>
            Assert.Equal(pair.Second, pair.First, 1e-3));
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

        var analysis = WorkforceAnalysis.Of(Content().Workforce, Content().Scenario!, model, cancellation: TestContext.Current.CancellationToken);
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
            "plan", SkillsGapProcess.Example, "--model", folder["model.json"], "--out", folder["plan"]);
        var (right, none, other) = (await Verified("--model", folder["model.json"]), await Verified(), await Verified("--model", folder["other.json"]));

        Assert.Equal(0, plan.ExitCode);
        var stated = JsonSerializer.Deserialize<PlanDocument>(await File.ReadAllTextAsync(folder["plan/plan.json"], TestContext.Current.CancellationToken), Web)!;
        Assert.Equal($"sha256:{ModelFile.Fingerprint(ModelFile.Read(folder["model.json"]).Content!)}", stated.Model);
        Assert.Equal(0, right.ExitCode);
        Assert.Equal((1, 1), (none.ExitCode, other.ExitCode));
        Assert.Contains("Give that model with --model FILE", none.Output, StringComparison.Ordinal);
        Assert.Contains("Give that model with --model FILE", other.Output, StringComparison.Ordinal);
        var whatIf = await SkillsGapProcess.RunAsync("what-if", SkillsGapProcess.Example, folder["plan"], "E1015");
        Assert.Equal(1, whatIf.ExitCode);
        Assert.Contains("--model FILE", whatIf.Error, StringComparison.Ordinal);

        Task<SkillsGapProcess> Verified(params string[] with) =>
            SkillsGapProcess.RunWithoutOrToolsAsync(["verify", SkillsGapProcess.Example, folder["plan"], "--json", .. with]);
    }

    [Fact]
    public async Task Why_WithAModel_AddsUp()
    {
        using var folder = new TemporaryFolder();
        Write(folder["model.json"], bonus: 0.1);

        var why = JsonSerializer.Deserialize<WhyDocument>(
            (await SkillsGapProcess.RunWithoutOrToolsAsync("why", SkillsGapProcess.Example, "E1295", "--model", folder["model.json"], "--json")).Output, Web)!;

        Assert.All(why.Skills, skill =>
            Assert.Equal(skill.Mean, skill.Prior + (skill.Correction ?? 0) + skill.Contributions.Sum(c => c.Adds), 1e-9));
        Assert.All(why.Person.Levels.Zip(why.Skills), pair => Assert.Equal(pair.First.Mean, pair.Second.Mean));
    }

    [Fact]
    public async Task Gaps_WithASpoiltModel_NamesFieldAndCureAndShowsNothing()
    {
        using var folder = new TemporaryFolder();
        Write(folder["model.json"], bonus: 0.1);
        var text = await File.ReadAllTextAsync(folder["model.json"], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            folder["model.json"], text.Replace("\"roleBonus\": 0.1,", "\"roleBonus\": \"x\",", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var run = await SkillsGapProcess.RunAsync("gaps", SkillsGapProcess.Example, "--model", folder["model.json"]);
        var missing = await SkillsGapProcess.RunAsync("gaps", SkillsGapProcess.Example, "--model", folder["none.json"]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("model.json, row", run.Error, StringComparison.Ordinal);
        Assert.Contains("$.roleBonus, 'x'", run.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (missing.ExitCode, missing.Output));
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

    private static WorkforceContent Content() => WorkforceFolder.Read(SkillsGapProcess.Example, TestContext.Current.CancellationToken).Content!;

    private static double[] Levels(SkillsGapProcess run) =>
        [.. JsonSerializer.Deserialize<GapTableDocument>(run.Output, Web)!.People.SelectMany(p => p.Levels).Select(l => l.Mean)];

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
