using System.Globalization;
using System.Text.Json;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class MatchCommandTests
{
    [Fact]
    public async Task Match_ToRoles_WritesTheSameInBothFormsAsGapsShows()
    {
        using var folder = new TemporaryFolder();
        var (csv, lines) = (Path.Combine(folder.Path, "roles.csv"), Path.Combine(folder.Path, "roles.jsonl"));
        Assert.Equal(0, (await SkillsGapProcess.RunAsync("match", SkillsGapProcess.Example, "--top", "12", "--out", csv)).ExitCode);
        Assert.Equal(0, (await SkillsGapProcess.RunAsync("match", SkillsGapProcess.Example, "--top", "12", "--out", lines)).ExitCode);
        var gaps = await SkillsGapProcess.RunAsync("gaps", SkillsGapProcess.Example, "--role", "ml-engineer", "--json");

        var rows = File.ReadLines(csv).Skip(1).Select(line => line.Split(',')).ToList();
        var objects = File.ReadLines(lines).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(45 * 12, rows.Count);
        Assert.Equal(rows.Select(row => (row[0], row[1], row[2])), objects.Select(one =>
            (one.GetProperty("of").GetString()!, $"{one.GetProperty("rank").GetInt32()}", one.GetProperty("to").GetString()!)));
        foreach (var person in JsonDocument.Parse(gaps.Output).RootElement.GetProperty("people").EnumerateArray())
        {
            var row = rows.Single(row => row[0] == person.GetProperty("id").GetString() && row[2] == "ml-engineer");
            Assert.Equal(person.GetProperty("fit").GetDouble(), double.Parse(row[3], CultureInfo.InvariantCulture), 6e-5);
            Assert.Equal(person.GetProperty("reach").GetDouble(), double.Parse(row[4], CultureInfo.InvariantCulture), 6e-5);
        }
    }

    [Fact]
    public async Task Match_ToMentors_NamesNobodyThemselvesAndNobodyWithoutHours()
    {
        var run = await SkillsGapProcess.RunAsync("match", SkillsGapProcess.Example, "--to", "mentors", "--top", "3", "--most", "45");
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "mentors.csv");
        await SkillsGapProcess.RunAsync("match", SkillsGapProcess.Example, "--to", "mentors", "--top", "3", "--out", file);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("mentor", run.Output, StringComparison.Ordinal);
        var people = File.ReadLines(Path.Combine(SkillsGapProcess.Example, "people.csv")).Select(line => line.Split(',')).ToList();
        var hours = Array.IndexOf(people[0], "mentor_capacity");
        var mentors = people.Skip(1).Where(cells => double.Parse(cells[hours], CultureInfo.InvariantCulture) > 0).Select(cells => cells[0]).ToHashSet();
        Assert.All(File.ReadLines(file).Skip(1).Select(line => line.Split(',')), row =>
        {
            Assert.NotEqual(row[0], row[2]);
            Assert.Contains(row[2], mentors);
        });
    }

    [Theory]
    [InlineData("is not matched", "--of", "roles", "--to", "mentors")]
    [InlineData("neither .csv nor .jsonl", "--out", "matches.txt")]
    [InlineData("there is no such role", "--to", "mentors", "--role", "nobody")]
    [InlineData("a whole number from 1 to 1,000", "--top", "0")]
    public async Task Match_AskedWhatCannotBe_IsWrongUse(string complaint, params string[] words)
    {
        var run = await SkillsGapProcess.RunAsync(["match", SkillsGapProcess.Example, .. words]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }
}
