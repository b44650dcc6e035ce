using System.Text.Json;
using System.Xml.Linq;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class AdoptionCommandTests : IDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Adoption_OfAGeneratedFolder_GivesNoFigureOfFewerThanFive_AndAWorkforceWithMentors()
    {
        await SkillsGapProcess.RunAsync("generate", "--people", "200", "--seed", "4", "--usage", "--out", folder["made"]);

        var run = await SkillsGapProcess.RunAsync(
            "adoption", folder["made"], "--tool", "code-assistant", "--weeks", "16", "--advanced", "0.3,3,3", "--json", "--svg", folder["use.svg"], "--out", folder["with"]);
        var document = JsonSerializer.Deserialize<AdoptionDocument>(run.Output, Web)!;

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal((200, 16, 0.3), (document.People, document.Weeks.Count, document.Limits[1].ActiveShare));
        var tool = Assert.Single(document.Tools);
        Assert.True(tool.Active is >= 5 and <= 195);
        Assert.All(tool.Roles.Concat(tool.Units), group =>
        {
            Assert.True(group.People is null or >= 5);
            Assert.True(group.Active is null || (group.Active >= 5 && group.People - group.Active >= 5), $"{group.Id}: {group.Active} of {group.People}");
            Assert.All(group.ActiveByWeek, count => Assert.True(count is null || (count >= 5 && group.People - count >= 5)));
        });
        Assert.Contains(tool.Units, unit => unit.Share.HasValue);
        Assert.Contains(tool.Return.Cautions, caution => caution.Contains("not what caused what", StringComparison.Ordinal));
        Assert.Contains(XDocument.Load(folder["use.svg"]).Root!.Elements(), element => element.Name.LocalName == "polyline");

        string[] mentors = [.. Mentors(folder["with"]).Except(Mentors(folder["made"]))];
        Assert.Equal(tool.Champions!.Where(one => one.IsProficient).Select(one => one.Person).Except(Mentors(folder["made"])).Order(), mentors.Order());
        Assert.Equal(0, (await SkillsGapProcess.RunAsync("validate", folder["with"])).ExitCode);
    }

    [Theory]
    [InlineData(1, "holds no use of tools", "--top", "3")]
    [InlineData(2, "expected a whole number from 4 to 104", "--weeks", "3")]
    [InlineData(2, "expected a share from 0 to 1", "--advanced", "2,3")]
    public async Task Adoption_WrongUse_IsSaid(int code, string complaint, params string[] args)
    {
        var run = await SkillsGapProcess.RunAsync(["adoption", SkillsGapProcess.Example, .. args]);

        Assert.Equal((code, ""), (run.ExitCode, code == 2 ? "" : run.Output));
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Mentors(string folder) => File.ReadLines(Path.Combine(folder, "people.csv")).Skip(1)
        .Select(line => line.Split(',')).Where(cells => cells[5] != "0").Select(cells => cells[0]);
}
