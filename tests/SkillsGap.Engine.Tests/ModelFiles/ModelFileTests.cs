using System.Security.Cryptography;
using System.Text;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.ModelFiles;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Tests.Architecture;
using SkillsGap.Engine.Tests.Proficiency;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.ModelFiles;

public sealed class ModelFileTests
{
    private static readonly string Golden = Path.Combine(Repository.Root, "tests", "SkillsGap.Engine.Tests", "ModelFiles", "model-1.json");

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Write_RoundedModel_IsReadAsTheSameBits(int seed, bool whole)
    {
        var workforce = RandomWorkforce.Make(seed, people: 20, skills: 7, evidencePerPerson: 15, unscored: true);
        var used = ModelFile.Rounded(RandomModel.Make(seed, workforce.Taxonomy, whole));

        var read = ModelFile.Parse(ModelFile.Write(used)).Content!;

        Assert.Equal(ModelFile.Write(used), ModelFile.Write(read));
        Assert.Equal(used.SkillIds, read.SkillIds);
        Assert.Equal(used.Training with { Parameters = [] }, read.Training with { Parameters = [] });
        Assert.Equal(used.Training.Parameters, read.Training.Parameters);
        Assert.Equal(used.Model.Kinds, read.Model.Kinds);
        Assert.Equal(used.Model.Skills, read.Model.Skills);
        Assert.Equal(used.Model.Correlation, read.Model.Correlation);
        Assert.Equal(Numbers(used.Model), Numbers(read.Model));
        Assert.Equal(Means(workforce, used), Means(workforce, read));
    }

    [Fact]
    public void Rounded_Model_IsWithinItsDigitsOfTheModel()
    {
        var taxonomy = Skills(7);
        var model = RandomModel.Make(5, taxonomy);

        var rounded = ModelFile.Rounded(model);

        Assert.All(model.Model.Skills.Zip(rounded.Model.Skills), pair => Assert.Equal(pair.First.Mean, pair.Second.Mean, 5e-6));
        Assert.All(model.Model.Correlation.Zip(rounded.Model.Correlation), pair => Assert.Equal(pair.First, pair.Second, 5.1e-5));
        Assert.All(model.Model.Archetypes!.Centres.Zip(rounded.Model.Archetypes!.Centres), pair => Assert.Equal(pair.First, pair.Second, 5.1e-5));
        Assert.Equal(model.Model.Archetypes!.RoleWeights.Keys.Order(), rounded.Model.Archetypes!.RoleWeights.Keys.Order());
        Assert.Equal(model.Training.Observations, rounded.Training.Observations);
        Assert.Equal(model.Training.Trained, rounded.Training.Trained);
        Assert.Equal(model.Model.Calibration!.Raw[1], rounded.Model.Calibration!.Raw[1], 5e-7);
        Assert.Equal(model.Model.EvidencedBonus, rounded.Model.EvidencedBonus, 1e-6);
        Assert.Equal(model.Model.FadingTogether, rounded.Model.FadingTogether, 1e-6);
        Assert.Equal(model.Model.RolePull, rounded.Model.RolePull, 1e-6);
        Assert.Equal(model.Model.Kinds[0]!.Presence, rounded.Model.Kinds[0]!.Presence, 1e-6);
    }

    [Fact] // Twelve skills in three dimensions: rounding takes some of the nine zero eigenvalues below zero.
    public void Rounded_SingularCorrelation_BecomesPositiveDefinite()
    {
        var taxonomy = Skills(12);
        var model = RandomModel.Make(1, taxonomy);
        model = model with { Model = model.Model with { Correlation = RandomModel.Correlation(new(8), 12, dimensions: 3) } };

        var rounded = ModelFile.Rounded(model).Model.Correlation;

        var smallest = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfRowMajor(12, 12, rounded).Evd().EigenValues.Min(value => value.Real);
        Assert.InRange(smallest, 1e-12, 0.01);
        Assert.All(model.Model.Correlation.Zip(rounded), pair => Assert.Equal(pair.First, pair.Second, 2e-3));
    }

    /// <summary>Written by the first version there was. It must load for ever, with these numbers: do not change it, add another beside it.</summary>
    [Fact]
    public void Read_FileOfTheFirstVersion_StillLoads()
    {
        var read = ModelFile.Read(Golden);

        Assert.Empty(read.Errors);
        Assert.Empty(read.Warnings);
        var (ids, model, training) = read.Content!;
        Assert.Equal(["python", "sql"], ids);
        Assert.Equal([new(0.41, 0.2, 11), new(0.305, 0.18, 24)], model.Skills);
        Assert.Equal((0.12, 0.3), (model.RoleBonus, model.StableShare));
        Assert.Equal([1, 0.4123, 0.4123, 1], model.Correlation);
        Assert.Equal(new(0.1, 0.8, 0.02, 0.11, null), model.Kinds[0]);
        Assert.Equal(new(0, 1, 0, 0.35, new(0.15, 1)), model.Kinds[2]);
        Assert.Equal(EvidenceModel.Default(Skills(1)).Kinds[8], model.Kinds[8]); // The file does not have this kind.
        Assert.Equal([0.25, 0.75], model.Archetypes!.Weights);
        Assert.Equal([0.7, 0.2, 0.15, 0.66], model.Archetypes.Centres);
        Assert.Equal([0.9, 0.1], model.Archetypes.RoleWeights["data-engineer"]);
        Assert.Equal([0.2, 0.8], model.Calibration!.Raw);
        Assert.Equal([0.25, 0.75], model.Calibration.Calibrated);
        Assert.Equal((1.08, 321), (model.Calibration.SdFactor, model.Calibration.HeldOut));
        Assert.Equal((new DateOnly(2026, 1, 5), new DateOnly(2026, 2, 3), "0.1.0"), (training.AsOf, training.Trained, training.Engine));
        Assert.Equal((400, 51234L, "5e4a72ae"), (training.People, training.Observations, training.DataFingerprint));
        Assert.Equal(
            [new("self_report.offset", 0.1, 0.07, 0.01, null), new("sql.mean", 0.305, 0.3, null, "under 50 observations")], training.Parameters);
        Assert.Equal((0, 1), (model.EvidencedBonus, model.FadingTogether));
        Assert.Equal((0, 0, null), (model.RolePull, model.Kinds[0]!.Presence, model.Kinds[2]!.Counts!.OwnVariance));
    }

    [Fact]
    public void Read_LaterMinorVersion_WarnsOfWhatItDoesNotKnow()
    {
        var text = Text().Replace("skillsgap-model/1\"", "skillsgap-model/1.7\"", StringComparison.Ordinal)
            .Replace("\"roleBonus\"", "\"weather\": { \"rain\": 1 },\n \"roleBonus\"", StringComparison.Ordinal);

        var read = ModelFile.Parse(Encoding.UTF8.GetBytes(text));

        Assert.True(read.Succeeded);
        var warning = Assert.Single(read.Warnings);
        Assert.Equal(("$.weather", "Update skillsgap to use it."), (warning.Column, warning.Cure));
    }

    [Fact]
    public void Read_LaterMajorVersion_IsRefusedWithACure()
    {
        var read = ModelFile.Parse("""{ "format": "skillsgap-model/2", "anything": true }"""u8);

        var error = Assert.Single(read.Errors);
        Assert.Equal("$.format", error.Column);
        Assert.Contains("Update skillsgap", error.Cure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"skillsgap-model/1\"", "\"skillsgap-plan/1\"", "$.format")]
    [InlineData("\"skillsgap-model/1\"", "\"skillsgap-model/0\"", "$.format")]
    [InlineData("\"skillsgap-model/1\"", "\"skillsgap-model/1.2.3\"", "$.format")]
    [InlineData("\"skillsgap-model/1\"", "1", "$.format")]
    [InlineData("\"roleBonus\": 0.12", "\"roleBonus\": \"0.12\"", "$.roleBonus")]
    [InlineData("\"roleBonus\": 0.12", "\"roleBonus\": 1e300", "$.roleBonus")]
    [InlineData("\"roleBonus\": 0.12", "\"roleBonuss\": 0.12", "$.roleBonuss")]
    [InlineData("\"stableShare\": 0.3", "\"stableShare\": 1.3", "$.stableShare")]
    [InlineData("\"asOf\": \"2026-01-05\"", "\"asOf\": \"5.1.2026\"", "$.asOf")]
    [InlineData("\"people\": 400", "\"people\": -1", "$.people")]
    [InlineData("\"observations\": 51234", "\"observations\": 1.5", "$.observations")]
    [InlineData("\"id\": \"sql\"", "\"id\": \"python\"", "$.skills[1].id")]
    [InlineData("\"sd\": 0.18", "\"sd\": 0", "$.skills[1].sd")]
    [InlineData("\"ownVariance\": 0.11", "\"ownVariance\": -1", "$.kinds.self_report.ownVariance")]
    [InlineData("\"self_report\"", "\"self_reports\"", "$.kinds.self_reports")]
    [InlineData("\"4123\"", "\"4123 5\"", "$.correlation[1]")]
    [InlineData("\"4123\"", "\"4123.5\"", "$.correlation[1]")]
    [InlineData("\"4123\"", "4123", "$.correlation[1]")]
    [InlineData("\"4123\"", "\"10000\"", "$.correlation")]
    [InlineData("\"weights\": [0.25, 0.75]", "\"weights\": [0.25, 0.5]", "$.archetypes.weights")]
    [InlineData("\"weights\": [0.25, 0.75]", "\"weights\": [1]", "$.archetypes.centres")]
    [InlineData("[0.9, 0.1]", "[0.9, 0.05, 0.05]", "$.archetypes.roles.data-engineer")]
    [InlineData("\"7000 2000\"", "\"7000\"", "$.archetypes.centres[0]")]
    [InlineData("\"raw\": [0.2, 0.8]", "\"raw\": [0.8, 0.2]", "$.calibration.raw")]
    [InlineData("\"calibrated\": [0.25, 0.75]", "\"calibrated\": [0.25, 0.2]", "$.calibration.calibrated")]
    [InlineData("\"calibrated\": [0.25, 0.75]", "\"calibrated\": [0.25, null]", "$.calibration.calibrated[1]")]
    [InlineData("\"sdFactor\": 1.08", "\"sdFactor\": 0", "$.calibration.sdFactor")]
    [InlineData("\"value\": 0.1", "\"value\": null", "$.parameters[0].value")]
    public void Read_SpoiltFile_NamesTheFieldTheValueAndACure(string instead, string spoilt, string path)
    {
        Assert.Contains(instead, Text(), StringComparison.Ordinal);

        var read = ModelFile.Parse(Encoding.UTF8.GetBytes(Text().Replace(instead, spoilt, StringComparison.Ordinal)));

        Assert.False(read.Succeeded);
        var error = read.Errors.Single(e => e.Column == path);
        Assert.False(string.IsNullOrWhiteSpace(error.Cure));
        Assert.NotNull(error.Value);
        Assert.InRange(error.Row ?? 0, 2, Text().Count(c => c == '\n'));
    }

    [Fact]
    public void Read_FileCutShortAnywhere_IsRefused()
    {
        var bytes = File.ReadAllBytes(Golden);

        for (var length = 0; length < bytes.TrimEnd("\n"u8).Length; length++)
            Assert.False(ModelFile.Parse(bytes.AsSpan(0, length)).Succeeded);
    }

    [Fact]
    public void Read_FileThatIsMissing_SaysWhatToGive()
    {
        var error = Assert.Single(ModelFile.Read(Path.Combine(Repository.Root, "no-such-model.json")).Errors);

        Assert.Equal(("no-such-model.json", "is missing."), (error.File, error.Message));
        Assert.Equal(Severity.Error, error.Severity);
    }

    [Fact]
    public void Fingerprint_OfWhatIsRead_IsTheHashOfTheFile()
    {
        var bytes = ModelFile.Write(RandomModel.Make(9, Skills(4)));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), ModelFile.Fingerprint(ModelFile.Parse(bytes).Content!));
    }

    private static string Text() => File.ReadAllText(Golden);

    private static double[] Numbers(EvidenceModel model) =>
    [
        model.RoleBonus, model.RolePull, model.EvidencedBonus, model.FadingTogether, model.StableShare, .. model.Archetypes?.Weights ?? [], .. model.Archetypes?.Centres ?? [],
        .. model.Archetypes?.RoleWeights.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value) ?? [],
        .. model.Calibration?.Raw ?? [], .. model.Calibration?.Calibrated ?? [], model.Calibration?.SdFactor ?? 0, model.Calibration?.HeldOut ?? 0,
    ];

    private static double[] Means(Engine.Model.Workforce workforce, LearnedModel model)
    {
        var estimate = new ProficiencyEstimator(model.For(workforce.Taxonomy)).Estimate(workforce, AsOf, cancellation: TestContext.Current.CancellationToken);
        return [.. Enumerable.Range(0, workforce.People.Length).SelectMany(p => estimate.Mean.Row(p).ToArray().Concat(estimate.Sd.Row(p).ToArray()))];
    }
}
