using SkillsGap.Engine.Data.Import;
using SkillsGap.Engine.Data.Import.Esco;
using SkillsGap.Engine.Data.Import.Onet;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Data.Import;

/// <summary>The whole of O*NET and ESCO, against the figures that were published with them.</summary>
public sealed class WholeTaxonomyTests
{
    [Fact]
    public void Onet_Whole_IsReadAndValid()
    {
        var source = new OnetTaxonomy(SharedData.At("onet-29.3"), new() { LeastImportance = 1, KeepLowPrecision = true });

        ImportResult result = WorkforceImport.Read(source, TestContext.Current.CancellationToken);

        Workforce workforce = OnetTaxonomyTests.Content(result);
        Assert.Equal(
            [
                new("Content Model Reference.txt", 627), new("Occupation Data.txt", 1_016), new("Job Zones.txt", 923),
                new("Skills.txt", 61_530), new("Knowledge.txt", 58_014), new SourceRows("Technology Skills.txt", 32_681),
            ],
            result.Report.Sources.AsEnumerable());
        // 879 occupations × 35 skills and 33 knowledge (61,530 + 58,014 rows are pairs of importance and level).
        Assert.Equal(137, Count(result, "occupations nobody has rated yet"));
        Assert.Equal(1_016 - 879, Count(result, "occupations nobody has rated yet"));
        // Counted in the files by another program: LV rows with Not Relevant = Y, and pairs with a Y in Recommend Suppress otherwise.
        Assert.Equal(3_296 + 6 + 1_062 + 1_150 + 3_727, Count(result, "levels marked Not Relevant, not required"));
        Assert.Equal(1_170, Count(result, "ratings of low precision (Recommend Suppress), kept"));
        Assert.Equal(68, workforce.Taxonomy.Skills.Count(skill => skill.Id.StartsWith("2.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Onet_DatabaseAdministrators_AreAsPublished()
    {
        var source = new OnetTaxonomy(SharedData.At("onet-29.3"), new() { Occupations = new(["15-1242.00"], []) });

        Workforce workforce = OnetTaxonomyTests.Content(WorkforceImport.Read(source, TestContext.Current.CancellationToken));

        var needs = OnetTaxonomyTests.Requirements(workforce, 0);
        // Computers and Electronics: IM 4.79, LV 6.11; Programming: IM 3.38, LV 3.88.
        Assert.Contains(("2.C.3.a-computers-and-electronics", 0.8729, 0.9475), needs);
        Assert.Contains(("2.B.3.e-programming", 0.5543, 0.595), needs);
        Assert.Contains(needs, need => need.Skill == "data-base-user-interface-and-query-software");
    }

    [Fact]
    public void Esco_Whole_IsReadAndValid()
    {
        ImportResult result = WorkforceImport.Read(new EscoTaxonomy(SharedData.At("esco-1.1.1"), new()), TestContext.Current.CancellationToken);

        Workforce workforce = OnetTaxonomyTests.Content(result);
        var read = result.Report.Sources.ToDictionary(source => source.File, source => source.Rows);
        Assert.Equal((13_896, 3_007, 123_855, 5_899), (
            read["skills_en.csv"], read["occupations_en.csv"], read["occupationSkillRelations.csv"], read["skillSkillRelations.csv"]));
        Assert.Equal((13_896, 3_007), (workforce.Taxonomy.Count, workforce.Roles.Length));
        // 64,946 essential and 58,909 optional relations, 67 of them of the occupation that is not there.
        var needs = workforce.Roles.SelectMany(role => role.Requirements).ToList();
        Assert.Equal(123_855 - 67, needs.Count);
        Assert.InRange(needs.Count(need => need.Level == 0.6), 64_946 - 67, 64_946);
        Assert.Equal(67, Count(result, "relations of an occupation that is not there, left out"));
        Assert.Equal(6, Count(result, "skills without a type, taken as skills"));
        Assert.Equal(5, Count(result, "relations to a skill without a type"));
        Assert.True(Count(result, "rows with line breaks in quotes, read as one row") > 10_000);
        Assert.Equal(0, Count(result, "skills without a group"));
    }

    private static int Count(ImportResult result, string kind) => result.Report.Wrinkles.FirstOrDefault(wrinkle => wrinkle.Kind == kind)?.Count ?? 0;
}
