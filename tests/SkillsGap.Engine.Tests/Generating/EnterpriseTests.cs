using SkillsGap.Engine.Data;
using SkillsGap.Engine.Data.Import;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tests.Generating;

/// <summary>Whether generated enterprises look like enterprises.</summary>
public sealed class EnterpriseTests
{
    private static readonly Lazy<GeneratedEnterprise> Shared = new(() => WorkforceGenerator.Generate(new() { People = 5000, Seed = 4 }));

    private static Workforce Workforce => Shared.Value.Content.Workforce;

    [Fact]
    public void Catalogue_Builtin_IsWholeAndOfAllPillars()
    {
        RoleCatalogue builtin = RoleCatalogue.Builtin;

        Assert.Equal((105, 55), (builtin.Taxonomy.Count, builtin.Roles.Length));
        Assert.Equal(13, builtin.Taxonomy.Skills.Select(skill => skill.CompetencyId).Distinct().Count());
        Assert.Equal(Enum.GetValues<Pillar>(), builtin.Taxonomy.Skills.Select(skill => skill.Pillar).Distinct().Order());
        Assert.All(builtin.Roles, role => Assert.InRange(role.Requirements.Length, 5, 9));
        Assert.Empty(Enumerable.Range(0, builtin.Taxonomy.Count).Except(builtin.Roles.SelectMany(role => role.Requirements, (_, need) => need.Skill))
            .Select(skill => builtin.Taxonomy.Skills[skill].Id));
    }

    [Fact]
    public void Roles_HaveALongTail_AndEveryRoleIsHeld()
    {
        int[] heads = [.. Enumerable.Range(0, Workforce.Roles.Length)
            .Select(role => Workforce.People.Count(person => person.Role == role)).OrderDescending()];

        Assert.True(heads[^1] >= 1);
        Assert.True(heads[0] > 15 * heads[^1], $"largest {heads[0]}, smallest {heads[^1]}");

        // Zipf: the logarithm of the size falls in a line with that of the rank, here with slope -0.9.
        double slope = Fit.Slope([.. heads.Select((_, i) => Math.Log(i + 1))], [.. heads.Select(count => Math.Log(count))]);
        Assert.InRange(slope, -1.0, -0.8);
    }

    [Fact]
    public void Units_AreOneTree_AndPeopleSitInItsLeaves()
    {
        Assert.Equal([0], Enumerable.Range(0, Workforce.Units.Length).Where(unit => Workforce.Units[unit].Parent is null));
        Assert.Equal(4, Enumerable.Range(0, Workforce.Units.Length).Max(unit => Workforce.UnitsFrom(unit).Count()));
        var parents = Workforce.Units.Select(unit => unit.Parent).ToHashSet();
        Assert.All(Workforce.People.CountBy(person => person.Unit), team =>
        {
            Assert.DoesNotContain(team.Key, parents);
            Assert.InRange(team.Value, 1, 18);
        });
    }

    [Theory]
    [InlineData(40, 20, 3)]
    [InlineData(300, 54)]
    public void Targets_ThatAreGiven_AreWantedAndTaught(int people, params int[] roles)
    {
        string[] ids = [.. roles.Select(role => RoleCatalogue.Builtin.Roles[role].Id)];

        WorkforceContent content = WorkforceGenerator.Generate(new() { People = people, Targets = [.. ids] }, null, TestContext.Current.CancellationToken).Content;

        int[] targets = [.. content.Scenario!.Targets.Select(target => target.Role)];
        Assert.Equal(ids, targets.Select(role => content.Workforce.Roles[role].Id));
        var taught = content.Workforce.Modules.SelectMany(module => module.Outcomes).Select(outcome => outcome.Skill).ToHashSet();
        Assert.All(targets.SelectMany(role => content.Workforce.Roles[role].Requirements), need => Assert.Contains(need.Skill, taught));
        Assert.Equal(content.Workforce.Roles.Length, content.Workforce.Roles.Select(role => role.Id).Distinct().Count());
    }

    [Fact]
    public void Targets_ThatAreNoRoles_AreRefused() =>
        Assert.Throws<ArgumentException>(() => WorkforceGenerator.Generate(new() { People = 40, Targets = ["no-such-role"] }, null, TestContext.Current.CancellationToken));

    [Fact]
    public void Mentors_AreOneToThreeInAHundred() =>
        Assert.InRange(Workforce.People.Count(person => person.MentorCapacity > 0) / 5000.0, .01, .03);

    [Fact]
    public void Evidence_IsDatedBeforeTheScenarioAndOfEveryKind()
    {
        DateOnly today = Shared.Value.Content.Scenario!.AsOf;
        Assert.Equal(Enum.GetValues<EvidenceKind>(), Workforce.Evidence.Select(item => item.Kind).Distinct().Order());
        Assert.All(Workforce.Evidence, item => Assert.True(item.Date < today));
        Assert.InRange(Workforce.Evidence.Length / 5000.0, 15, 60);
        Assert.True(Workforce.People.Length - Workforce.Evidence.Select(item => item.Person).Distinct().Count() > 0, "nobody is new");
    }

    [Theory]
    [InlineData(45, 1)]
    [InlineData(45, 4)]
    [InlineData(200, 2)]
    public void Scenario_OfAGeneratedEnterprise_CanBePlannedAndItsBudgetBinds(int people, int seed)
    {
        var cancellation = TestContext.Current.CancellationToken;
        GeneratedEnterprise enterprise = WorkforceGenerator.Generate(new() { People = people, Seed = seed, WorldSeed = seed }, null, cancellation);
        var analysis = WorkforceAnalysis.Of(enterprise.Content.Workforce, enterprise.Content.Scenario!, threads: 2, cancellation: cancellation);

        WorkforcePlan plan = WorkforcePlanner.Plan(
            analysis, new() { Threads = 2, SearchMoves = 20_000, PricingIterations = 150 }, null, cancellation);

        Assert.True(plan.Exists, plan.Result.Status.ToString());
        Assert.Contains(plan.AllChosen, option => option.Kind == OptionKind.Path);
        Assert.True(plan.AllChosen.Sum(option => option.Cash) >= 0.7 * enterprise.Content.Scenario!.Budget);
        Assert.All(TargetForecast.Of(plan), target => Assert.True(target.Expected >= target.Target - 1e-6));
    }

    [Theory]
    [InlineData("onet")]
    [InlineData("esco")]
    public void Enterprise_OfARealTaxonomy_IsReadWithoutErrorOrWarning(string taxonomy)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var read = taxonomy == "onet"
            ? ImportedCatalogue.Onet(SharedData.At("onet-29.3"), OccupationSelection.All, cancellation)
            : ImportedCatalogue.Esco(SharedData.At("esco-1.1.1"), OccupationSelection.All, cancellation);
        Assert.True(read.Succeeded, string.Join('\n', read.Errors));
        using var folder = new GeneratedFiles(new() { People = 100, Catalogue = read.Content });

        var again = WorkforceFolder.Read(folder.Path, cancellation);

        Assert.Empty(again.Errors);
        Assert.Empty(again.Warnings);
        Assert.All(again.Content!.Workforce.Roles, role => Assert.InRange(role.Requirements.Length, 1, ImportedCatalogue.MostRequirements));
    }
}
