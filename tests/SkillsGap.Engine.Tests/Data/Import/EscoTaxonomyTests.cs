using SkillsGap.Engine.Data.Import;
using SkillsGap.Engine.Model;
using static SkillsGap.Engine.Tests.Data.Import.OnetTaxonomyTests;

namespace SkillsGap.Engine.Tests.Data.Import;

public sealed class EscoTaxonomyTests
{
    [Fact]
    public void Roles_OfTheSample_AskMoreOfEssentialSkillsThanOfOptional()
    {
        using var sample = new EscoSample();

        Workforce workforce = Content(sample.Read());

        Assert.Equal(["2511.4-data-scientist", "2521.2-database-administrator"], workforce.Roles.Select(role => role.Id));
        Assert.All(workforce.Roles, role => Assert.Equal("Information and Communications Technology Professionals", role.Family));
        Assert.Equal([("Python-(computer-programming)", 0.6, 1), ("query,-in-SQL", 0.3, 0.25)], Requirements(workforce, 0));
        Assert.Equal([("query,-in-SQL", 0.6, 1), ("lead-a-team", 0.3, 0.25)], Requirements(workforce, 1));
    }

    [Fact]
    public void Skills_OfTheSample_HaveTheFirstGroupAboveThem()
    {
        using var sample = new EscoSample();

        Workforce workforce = Content(sample.Read());

        Assert.Equal(
            [
                new("Python-(computer-programming)", "Python (computer programming)", "0613-software-development", Pillar.Technical, 11, 33.33, 0),
                new("computer-programming", "computer programming", "0613-software-development", Pillar.Technical, 11, 0, 0),
                new("query,-in-SQL", "query, in SQL", "S4-management-skills", Pillar.Lifecycle, 11, 66.67, 0),
                new Skill("lead-a-team", "lead a team", "S4-management-skills", Pillar.Lifecycle, 11, 33.33, 0),
            ],
            workforce.Taxonomy.Skills.AsEnumerable());
    }

    [Fact]
    public void Prerequisites_OfTheSample_AreTheEssentialOnesWithoutTheOneThatClosesACycle()
    {
        using var sample = new EscoSample();

        Workforce workforce = Content(sample.Read());

        Assert.Equal([(0, 1), (1, 2)], workforce.Taxonomy.Prerequisites.Select(one => (one.Skill, one.Needs)));
    }

    [Fact]
    public void Oddities_OfTheSample_AreReported()
    {
        using var sample = new EscoSample();

        ImportReport report = sample.Read().Report;

        Assert.Equal(
            new Dictionary<string, int>
            {
                ["rows that end before their header does, the rest taken as empty"] = 1,
                ["rows with line breaks in quotes, read as one row"] = 2,
                ["skills without a type, taken as skills"] = 1,
                ["broader relations to a concept that is not there, left out"] = 1,
                ["relations to a skill without a type"] = 1,
                ["relations of an occupation that is not there, left out"] = 1,
                ["relations to a skill that is not there, left out"] = 1,
                ["skill relations of a skill with itself, left out"] = 1,
                ["skill relations that close a cycle, left out"] = 1,
                ["occupations that need no skill, left out"] = 1,
            },
            report.Wrinkles.ToDictionary(wrinkle => wrinkle.Kind, wrinkle => wrinkle.Count));
        Assert.Equal("skillSkillRelations.csv", report.Wrinkles.Single(one => one.Kind.Contains("cycle", StringComparison.Ordinal)).Examples[0].File);
    }

    [Theory]
    [InlineData("o/scientist")]
    [InlineData("2511.4")]
    [InlineData("Data scientist")]
    public void Selection_OfAnOccupation_BringsItsSkillsAndWhatTheyNeed(string name)
    {
        using var sample = new EscoSample();

        Workforce workforce = Content(sample.Read(new() { Occupations = new([name], []), EssentialOnly = true }));

        Assert.Equal("data scientist", Assert.Single(workforce.Roles).Name);
        Assert.Equal(["Python (computer programming)", "computer programming", "query, in SQL"], workforce.Taxonomy.Skills.Select(skill => skill.Name));
    }

    [Theory]
    [InlineData("25", 2)]
    [InlineData("C2521", 0)]
    [InlineData("2521", 1)]
    [InlineData("technology professionals", 2)]
    public void Selection_OfAGroup_BringsItsOccupations(string group, int expected)
    {
        using var sample = new EscoSample();

        ImportResult result = sample.Read(new() { Occupations = new([], [group]) });

        Assert.Equal(expected > 0, result.Data.Succeeded);
        Assert.Equal(expected, result.Data.Content?.Workforce.Roles.Length ?? 0);
    }
}
