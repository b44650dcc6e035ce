using System.Text.Json;
using System.Xml.Linq;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class DesignCommandTests : IDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Design_OfTheCase_NeedsTwentyToTwentyFivePractitionersAboutTenSupportersAndTheRest()
    {
        var run = await SkillsGapProcess.RunAsync("design", SkillsGapProcess.Example, "--gap", "0.01", "--json", "--svg", folder["curves.svg"]);
        var design = JsonSerializer.Deserialize<TeamDesignDocument>(run.Output, Web)!;

        Assert.Equal(0, run.ExitCode);
        Assert.InRange(design.Practitioners, 20, 25);
        Assert.InRange(design.Supporters, 8, 12);
        Assert.Equal(45, design.Practitioners + design.Supporters + design.Kept);
        Assert.Equal(45, design.People.Count);
        Assert.Equal((design.Practitioners, design.Supporters), (Count("practitioner"), Count("supporter")));
        Assert.All(design.Work, work => Assert.Equal(work.People, design.People.Count(one => one.Role == work.Role && one.Kind == work.Kind)));
        Assert.All(design.Next, next => Assert.InRange(next.Hire.ByPrices, next.Hire.Least, next.Hire.Most));
        Assert.Equal(design.Cash, design.People.Sum(one => one.Learning?.Cash ?? 0), 1e-9);
        Assert.InRange(design.Cash, 0, design.Budget!.Value);
        Assert.InRange(design.Proof.Gap!.Value, 0, 0.01);

        // A panel a curve: each has its line, and one for the heads of today and of the composition each.
        var picture = XDocument.Load(folder["curves.svg"]).Root!;
        Assert.Equal(design.Work.Count(work => work.Wanted > 0), picture.Elements().Count(e => e.Name.LocalName == "polyline"));
        Assert.Contains($"{design.Practitioners} practitioners", picture.Elements().First().Value, StringComparison.Ordinal);

        int Count(string part) => design.People.Count(one => one.Part == part);
    }

    [Fact]
    public async Task Design_AsTables_NamesEverybodyOnce()
    {
        var run = await SkillsGapProcess.RunAsync("design", SkillsGapProcess.Example, "--gap", "0.01");
        var ids = File.ReadLines(Path.Combine(SkillsGapProcess.Example, "people.csv")).Skip(1).Select(line => line.Split(',')[0]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("kept for existing work", run.Output, StringComparison.Ordinal);
        Assert.All(ids, id => Assert.Equal(2, run.Output.Split(id).Length));
    }

    [Theory]
    [InlineData("--availability", "0")]
    [InlineData("--availability", "1.5")]
    [InlineData("--availability", "half")]
    [InlineData("--top", "0")]
    [InlineData("--confidence", "0.9")]
    [InlineData("--deadline", "2025-01-01")]
    public async Task Design_WrongUse_SaysSo(string option, string value)
    {
        var run = await SkillsGapProcess.RunAsync("design", SkillsGapProcess.Example, option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }
}
