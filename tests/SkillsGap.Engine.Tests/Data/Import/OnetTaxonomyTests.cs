using System.Collections.Immutable;
using SkillsGap.Engine.Data.Import;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Data.Import;

public sealed class OnetTaxonomyTests
{
    private const string Oriented = "object-or-component-oriented-development-software";

    [Fact]
    public void Requirements_OfTheSample_HaveTheirLevelsAndWeights()
    {
        using var sample = new OnetSample();

        Workforce workforce = Content(sample.Read());

        Assert.Equal(["15-2051.00-data-scientists", "15-2051.01-business-intelligence-analysts", "15-1242.00-database-administrators"],
            workforce.Roles.Select(role => role.Id));
        Assert.All(workforce.Roles, role => Assert.Equal("Computer and Mathematical", role.Family));
        Assert.Equal([5, 4, 4], workforce.Roles.Select(role => role.Preparation!.Value));
        Assert.Equal([(Oriented, 0.4286, 0.5)], Requirements(workforce, 0));
        Assert.Equal([("2.A.1.e-mathematics", 0.6, 0.625), ("2.C.4.a-mathematics", 1, 1)], Requirements(workforce, 1));
        Assert.Equal([("2.A.1.e-mathematics", 0.5, 0.5), ("2.B.3.e-programming", 0.8, 0.75), (Oriented, 0.5, 0.625)], Requirements(workforce, 2));
    }

    [Fact]
    public void Skills_OfTheSample_HaveTheirCompetenciesAndDemand()
    {
        using var sample = new OnetSample();

        Workforce workforce = Content(sample.Read());

        Assert.Equal(
            [
                new("2.A.1.e-mathematics", "Mathematics", "2.A.1-content", Pillar.Career, 11, 66.7, 0),
                new("2.B.3.e-programming", "Programming", "2.B.3-technical-skills", Pillar.Technical, 11, 33.3, 0),
                new("2.C.4.a-mathematics", "Mathematics (knowledge)", "2.C.4-mathematics-and-science", Pillar.Technical, 11, 33.3, 0),
                new Skill(Oriented, "Object or component oriented development software (Python, Oracle Java)", "5.F-technology-skills", Pillar.Technical, 11, 100, 0),
            ],
            workforce.Taxonomy.Skills.AsEnumerable());
    }

    [Fact]
    public void Oddities_OfTheSample_AreReported()
    {
        using var sample = new OnetSample();

        ImportReport report = sample.Read().Report;

        Assert.Equal(
            new Dictionary<string, int>
            {
                ["ratings of an occupation that is not in Occupation Data, left out"] = 1,
                ["ratings of an element that is not in the Content Model, left out"] = 1,
                ["ratings outside their scale (IM 1–5, LV 0–7), left out"] = 2,
                ["occupations nobody has rated yet"] = 2,
                ["ratings of low precision (Recommend Suppress), left out"] = 1,
                ["levels marked Not Relevant, not required"] = 1,
                ["occupations without a rating or technology that is required, left out"] = 2,
            },
            report.Wrinkles.ToDictionary(wrinkle => wrinkle.Kind, wrinkle => wrinkle.Count));
        Assert.Equal(new WrinkleExample("Knowledge.txt", 6, "99-9999.00"), report.Wrinkles[0].Examples[0]);
    }

    [Fact]
    public void Importance_LeastAskedFor_DecidesWhatIsRequired()
    {
        using var sample = new OnetSample();

        Workforce all = Content(sample.Read(new() { LeastImportance = 1 }));
        Workforce vital = Content(sample.Read(new() { LeastImportance = 4 }));

        Assert.Equal([("2.A.1.e-mathematics", 0.6, 0.625), ("2.B.3.e-programming", 0.4286, 0.475), ("2.C.4.a-mathematics", 1, 1)], Requirements(all, 1));
        Assert.Contains(("operating-system-software", 0.2857, 0.25), Requirements(all, 2));
        Assert.Equal([("2.B.3.e-programming", 0.8, 0.75)], Requirements(vital, 1));
    }

    [Fact]
    public void Requirements_AtMostAsManyAsAskedFor_SetTheOccupationApart()
    {
        using var sample = new OnetSample();

        Workforce one = Content(sample.Read(new() { MostRequirements = 1 }));
        Workforce two = Content(sample.Read(new() { MostRequirements = 2 }));

        // Above the mean over all occupations: of the administrators' mathematics 3 − 3.167, programming 4 − 3.45, technology
        // 3.5 − (3 + 3.5 + 1)/3; of the analysts' nothing, and 5 is the most important.
        Assert.Equal([("2.C.4.a-mathematics", 1, 1)], Requirements(one, 1));
        Assert.Equal([("2.B.3.e-programming", 0.8, 0.75)], Requirements(one, 2));
        Assert.Equal([("2.B.3.e-programming", 0.8, 0.75), (Oriented, 0.5, 0.625)], Requirements(two, 2));
    }

    [Fact]
    public void LowPrecision_KeptOnRequest_IsRequired()
    {
        using var sample = new OnetSample();

        Workforce workforce = Content(sample.Read(new() { KeepLowPrecision = true }));

        Assert.Contains(("2.C.8.b-law-and-government", 0.4, 0.55), Requirements(workforce, 2));
    }

    [Fact]
    public void Occupation_NobodyHasRated_BorrowsTheMeanOfItsNearestGroup()
    {
        using var sample = new OnetSample();

        Workforce workforce = Content(sample.Read(new() { BorrowRatings = true }));

        Assert.Equal([("2.A.1.e-mathematics", 0.6, 0.625), ("2.C.4.a-mathematics", 1, 1), (Oriented, 0.4286, 0.5)], Requirements(workforce, 0));
    }

    [Theory]
    [InlineData("15-2051.00", "15-2051.00")]
    [InlineData("15-2051", "15-2051.00", "15-2051.01")]
    [InlineData("data scientists", "15-2051.00")]
    [InlineData("ANALYST", "15-2051.01")]
    [InlineData("data", "15-2051.00", "15-1242.00")]
    public void Occupations_AreFoundByCodeAndTitle(string name, params string[] expected)
    {
        using var sample = new OnetSample();

        Workforce workforce = Content(sample.Read(new() { Occupations = new([name], []) }));

        Assert.Equal(expected, workforce.Roles.Select(role => role.Id[..10]));
    }

    [Theory]
    [InlineData("15", 3)]
    [InlineData("15-0000", 3)]
    [InlineData("mathematical", 3)]
    public void Occupations_AreFoundByFamily(string family, int expected)
    {
        using var sample = new OnetSample();

        Assert.Equal(expected, Content(sample.Read(new() { Occupations = new([], [family]) })).Roles.Length);
    }

    [Fact]
    public void JobZones_LeaveOutOccupationsOfOthers()
    {
        using var sample = new OnetSample();

        Workforce workforce = Content(sample.Read(new() { JobZones = (4, 4) }));

        Assert.Equal(["15-2051.01", "15-1242.00"], workforce.Roles.Select(role => role.Id[..10]));
    }

    [Fact]
    public void Occupation_Misspelt_IsAnErrorThatNamesTheNearest()
    {
        using var sample = new OnetSample();

        var error = Assert.Single(sample.Read(new() { Occupations = new(["Databse Administrators"], []) }).Data.Errors);

        Assert.Equal("Did you mean 'Database Administrators'?", error.Cure);
    }

    [Theory]
    [InlineData("Skills.txt")]
    [InlineData("Occupation Data.txt")]
    public void File_Missing_IsAnError(string file)
    {
        using var sample = new OnetSample();
        File.Delete(Path.Combine(sample.Path, file));

        Assert.Contains(sample.Read().Data.Errors, error => error.File == file && error.Message.StartsWith("is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void Column_Missing_IsAnErrorThatNamesIt()
    {
        using var sample = new OnetSample();
        string skills = Path.Combine(sample.Path, "Skills.txt");
        File.WriteAllText(skills, File.ReadAllText(skills).Replace("Data Value", "Value"));

        var error = Assert.Single(sample.Read().Data.Errors);

        Assert.Equal(("Skills.txt", 1, "Data Value"), (error.File, error.Row, error.Column));
    }

    internal static Workforce Content(ImportResult result)
    {
        Assert.Empty(result.Data.Errors);
        return result.Data.Content!.Workforce;
    }

    internal static ImmutableArray<(string Skill, double Level, double Weight)> Requirements(Workforce workforce, int role) =>
        [.. workforce.Roles[role].Requirements.Select(need => (workforce.Taxonomy.Skills[need.Skill].Id, need.Level, need.Weight))];
}
