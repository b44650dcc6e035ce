using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class AuditCommandTests : IDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Audit_AsJsonTableAndPicture_SaysTheSameOfEverybody()
    {
        var run = await SkillsGapProcess.RunAsync(
            "audit", SkillsGapProcess.Example, "--json", "--csv", folder["audit.csv"], "--svg", folder["audit.svg"]);
        var audit = JsonSerializer.Deserialize<AuditDocument>(run.Output, Web)!;
        string[][] table = [.. File.ReadLines(folder["audit.csv"]).Select(line => line.Split(','))];

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(45, audit.People!.Count);
        Assert.Equal(audit.People.Select(one => one.Person), table.Skip(1).Select(line => line[0]));
        Assert.Equal(audit.People.Select(one => one.Score), table.Skip(1).Select(line => (double?)double.Parse(line[3], CultureInfo.InvariantCulture)));
        Assert.All(audit.People, one =>
        {
            Assert.True(one.Low <= one.Score && one.Score <= one.High);
            Assert.Equal(1, one.Pillars.Sum(pillar => pillar.Share), 1e-9);
            Assert.Equal(one.Score!.Value, one.Pillars.Sum(pillar => pillar.Share * (pillar.Value ?? 0)), 1e-9);
            Assert.All(one.Skills, skill => Assert.Equal(
                Math.Clamp((skill.Required - skill.Level) / skill.Required, 0, 1), skill.Gap, 1e-9));
            Assert.True(one.Next.Last is null || one.Next.Due >= one.Next.Last.Value.AddDays(42));
            Assert.Equal(one.TopQuarter, one.Percentile >= 75);
        });
        var hints = XDocument.Load(folder["audit.svg"]).Descendants().Where(e => e.Name.LocalName == "title").Select(e => e.Value).ToList();
        Assert.All(audit.People, one => Assert.Contains(hints, hint => hint.StartsWith($"{one.Person}: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Audit_OfARoleOrUnit_NamesItsPeopleAlone()
    {
        var role = JsonSerializer.Deserialize<AuditDocument>(
            (await SkillsGapProcess.RunAsync("audit", SkillsGapProcess.Example, "--role", "data-engineer", "--json")).Output, Web)!;
        var whole = JsonSerializer.Deserialize<AuditDocument>(
            (await SkillsGapProcess.RunAsync("audit", SkillsGapProcess.Example, "--unit", "analytics", "--against", "ml-engineer", "--json")).Output, Web)!;

        Assert.Equal(12, role.People!.Count);
        Assert.All(role.People, one => Assert.Equal("data-engineer", one.Role));
        // All units are below this one.
        Assert.Equal(45, whole.People!.Count);
        Assert.All(whole.People, one => Assert.Equal(6, one.Skills.Count));
    }

    [Fact]
    public async Task Audit_OfOnePerson_ShowsWhoSetWhatAndWhy()
    {
        var run = await SkillsGapProcess.RunAsync("audit", SkillsGapProcess.Example, "--person", "E1246");
        var whole = await SkillsGapProcess.RunAsync("audit", SkillsGapProcess.Example, "--top", "3");

        Assert.Equal((0, 0), (run.ExitCode, whole.ExitCode));
        Assert.Contains("Ebele Okafor", run.Output, StringComparison.Ordinal);
        Assert.Contains("in-force", run.Output, StringComparison.Ordinal);
        Assert.Contains("skillsgap-audit/1", run.Output, StringComparison.Ordinal);
        Assert.Contains("3 of 45 people, the lowest scores first", whole.Output, StringComparison.Ordinal);
        Assert.Contains("nothing here shows that learning caused it", whole.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_AfterRequirementsChanged_NamesThemAsTheReason()
    {
        using var former = TemporaryFolder.CopyOfExample();
        var requirements = former["role_requirements.csv"];
        await File.WriteAllTextAsync(
            requirements, (await File.ReadAllTextAsync(requirements, TestContext.Current.CancellationToken)).Replace(
                "data-steward,data-governance,0.7", "data-steward,data-governance,0.5", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var audit = JsonSerializer.Deserialize<AuditDocument>(
            (await SkillsGapProcess.RunAsync("audit", SkillsGapProcess.Example, "--former", former.Path, "--json")).Output, Web)!;

        Assert.All(audit.People!, one => Assert.Equal(
            one.Role == "data-steward", one.Next.Reasons.Any(reason => reason is { Kind: "requirement-changed", Skill: "data-governance" })));
    }

    [Theory]
    [InlineData("--role", "nobody", "there is no such role")]
    [InlineData("--person", "nobody", "there is no such person")]
    [InlineData("--against", "nobody", "there is no such role")]
    [InlineData("--since", "2026-01-05", "is not before the scenario's day")]
    [InlineData("--since", "6/30", "expected a day")]
    [InlineData("--csv", "/no/such/folder/a.csv", "there is no folder")]
    [InlineData("--former", "/no/such/folder", "there is no such folder")]
    public async Task Audit_WrongUse_IsSaid(string option, string value, string complaint)
    {
        var run = await SkillsGapProcess.RunAsync("audit", SkillsGapProcess.Example, option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }
}
