using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Generating;

/// <summary>Whether the evidence of a large draw shows the world that it was drawn from.</summary>
public sealed class TruthTests
{
    private const double Errors = 4;
    private static readonly Lazy<GeneratedEnterprise> Shared = new(() => WorkforceGenerator.Generate(new() { People = 6000, Seed = 9, WorldSeed = 3 }));

    private static Workforce Workforce => Shared.Value.Content.Workforce;

    private static Truth Truth => Shared.Value.Truth;

    [Theory]
    [InlineData(EvidenceKind.SelfReport)]
    [InlineData(EvidenceKind.Supervisor)]
    [InlineData(EvidenceKind.Project)]
    [InlineData(EvidenceKind.Code)]
    [InlineData(EvidenceKind.Assessment)]
    [InlineData(EvidenceKind.ToolUsage)]
    public void Kind_RegressedOnTheTruth_ShowsItsOffsetSlopeAndValidity(EvidenceKind kind)
    {
        KindTruth truth = Truth.World.Of(kind);
        var rows = Scores(kind).ToList();

        var (a, c, s, error) = Fit.Tobit(rows);

        double meanX = rows.Average(row => row.X);
        Assert.InRange(c - truth.Slope, -Errors * error, Errors * error);
        double ofMean = Errors * s / Math.Sqrt(rows.Count);
        Assert.InRange(a + (c * meanX) - truth.Offset - (truth.Slope * meanX), -ofMean, ofMean);
        double noise = Math.Sqrt((truth.SharedSd * truth.SharedSd) + (truth.OwnSd * truth.OwnSd));
        double ofNoise = Errors * noise / Math.Sqrt(rows.Count);
        Assert.InRange(s - noise, -1.5 * ofNoise, 1.5 * ofNoise);
        double tolerance = Math.Abs(Validity(truth.Slope + (Errors * error), noise - ofNoise) - truth.Validity) + .002;
        Assert.InRange(Validity(c, s) - truth.Validity, -tolerance, tolerance);
    }

    [Fact]
    public void Worlds_DifferFromTheDefaultsOfTheEngine()
    {
        World[] worlds = [.. Enumerable.Range(1, 20).Select(seed => World.Draw(seed, RoleCatalogue.Builtin.Taxonomy))];

        Assert.True(worlds.Select(world => world.Of(EvidenceKind.Supervisor).Validity).Distinct().Count() >= 15);
        Assert.All(worlds, world => Assert.True(world.Of(EvidenceKind.SelfReport).Slope < 1));
        Assert.All(worlds, world => Assert.Equal((0, 1), (world.Of(EvidenceKind.Assessment).Offset, world.Of(EvidenceKind.Assessment).Slope)));
        Assert.True(worlds.Count(world => world.HalfLifeMonths.Average() > 18) is > 4 and < 20);
    }

    [Fact]
    public void Levels_FadeAndLastAsTheWorldSays()
    {
        double[] fading = [.. Enumerable.Range(0, Workforce.People.Length).SelectMany(p =>
            Enumerable.Range(0, Workforce.Taxonomy.Count).Select(s => Truth.Level[p, s] - Truth.Lasting[p, s]))];
        double variance = Truth.World.LevelSd * Truth.World.LevelSd * (1 - Truth.World.StableShare);
        double error = Errors * variance * Math.Sqrt(2.0 / fading.Length);

        Assert.InRange(Fit.Variance(fading) - variance, -error, error);
        Assert.All(Workforce.Taxonomy.Prerequisites, pair => Assert.All(Enumerable.Range(0, Workforce.People.Length), p =>
            Assert.True(Truth.Lasting[p, pair.Needs] >= Truth.Lasting[p, pair.Skill] - World.NeedsBelow - 1e-3)));
    }

    [Fact]
    public void History_ForgetsByHalfPerHalfLife()
    {
        const double halfLife = 8, sd = .1;
        var draws = new Draws(1, Purpose.Levels);
        double[] now = new double[40_000], then = new double[40_000];
        for (int i = 0; i < now.Length; i++)
        {
            now[i] = draws.Normal(sd);
            var history = new LevelHistory(0, now[i], halfLife, sd, draws);
            history.MonthsAgo(3);
            then[i] = history.MonthsAgo(halfLife);
        }

        Assert.Equal(.5, Fit.Slope(now, then), Errors / Math.Sqrt(now.Length));
        Assert.Equal(sd * sd, Fit.Variance(then), Errors * sd * sd * Math.Sqrt(2.0 / then.Length));
    }

    [Theory]
    [InlineData(EvidenceKind.Project, true)]
    [InlineData(EvidenceKind.Certification, true)]
    [InlineData(EvidenceKind.Endorsement, true)]
    [InlineData(EvidenceKind.Supervisor, false)]
    public void Selection_ShowsInWhoGivesEvidence(EvidenceKind kind, bool chosen)
    {
        var given = Workforce.Evidence.Where(item => item.Kind == kind).Select(item => (item.Person, item.Skill)).ToHashSet();
        var reviewed = Workforce.Evidence.Where(item => item.Kind == EvidenceKind.Supervisor).Select(item => item.Person).ToHashSet();
        var levels = reviewed.SelectMany(p => Workforce.Roles[Workforce.People[p].Role].Requirements.Select(need => (p, need.Skill)))
            .ToLookup(given.Contains, pair => Truth.Level[pair.p, pair.Skill]);

        var (difference, error) = Fit.Means([.. levels[true]], [.. levels[false]]);

        Assert.Equal(chosen, difference > .02 && difference > Errors * error);
    }

    [Fact]
    public void Audit_BiasIsAsDocumented_AndTrueLevelsKnowNothingOfIt()
    {
        var attributes = Shared.Value.Content.AuditAttributes.ToLookup(one => one.Person, one => (one.Attribute, one.Value));
        bool Is(int person, string attribute, string value) => attributes[person].Contains((attribute, value));
        var scores = Workforce.Evidence.Where(item => item.Kind == EvidenceKind.Supervisor && item.Value is > 0 and < 1).DistinctBy(item => item.Person)
            .Where(item => Truth.Level[item.Person, item.Skill] is > .35 and < .65)
            .ToLookup(item => Is(item.Person, AuditBias.Group, AuditBias.Disadvantaged),
                item => item.Value!.Value - (Truth.World.Of(EvidenceKind.Supervisor).Slope * Truth.Level[item.Person, item.Skill]));

        var (difference, error) = Fit.Means([.. scores[true]], [.. scores[false]]);
        Assert.InRange(difference - Truth.World.SupervisorBias, -Errors * error, Errors * error);
        Assert.True(difference < -error, "the bias does not show");

        var means = Enumerable.Range(0, Workforce.People.Length).ToLookup(
            p => Is(p, AuditBias.Group, AuditBias.Disadvantaged), p => Workforce.Roles[Workforce.People[p].Role].Requirements.Average(need => Truth.Level[p, need.Skill] - need.Level));
        var (levels, errorOfLevels) = Fit.Means([.. means[true]], [.. means[false]]);
        Assert.InRange(levels, -Errors * errorOfLevels, Errors * errorOfLevels);
    }

    [Fact]
    public void Audit_PassedOver_AreTrainedLess()
    {
        var trainings = Workforce.Evidence.Where(item => item.Kind == EvidenceKind.Training).CountBy(item => item.Person).ToDictionary();
        var counts = Shared.Value.Content.AuditAttributes.Where(one => one.Attribute == AuditBias.AgeBand)
            .ToLookup(one => one.Value == AuditBias.PassedOver, one => (double)trainings.GetValueOrDefault(one.Person));

        // Odds are nearly probabilities here; what is not is well inside a tenth.
        double ratio = counts[true].Average() / counts[false].Average();
        Assert.InRange(ratio, Truth.World.InvitationFactor - .1, Truth.World.InvitationFactor + .1);
    }

    private static double Validity(double slope, double noise)
    {
        double shown = slope * Truth.World.LevelSd;
        return shown / Math.Sqrt((shown * shown) + (noise * noise));
    }

    // One recent score a person, so that what a person's scores share counts as noise; where supervisors are biased, nobody. Of old scores
    // little could be said: that they were given at all says that the level was higher then. To the first order that is allowed for.
    private static IEnumerable<(double X, double V, double Y)> Scores(EvidenceKind kind)
    {
        World world = Truth.World;
        var biased = Shared.Value.Content.AuditAttributes.Where(one => one.Value == AuditBias.Disadvantaged).Select(one => one.Person).ToHashSet();
        DateOnly today = Shared.Value.Content.Scenario!.AsOf;
        double fading = world.LevelSd * world.LevelSd * (1 - world.StableShare);
        foreach (Evidence item in Workforce.Evidence
            .Where(item => item.Kind == kind && item is { Value: not null, Weight: 1 } && item.Date >= today.AddDays(-60)).DistinctBy(item => item.Person))
        {
            if (kind == EvidenceKind.Supervisor && biased.Contains(item.Person))
                continue;
            double kept = Math.Pow(2, -Calendar.MonthsBetween(item.Date, today) / world.HalfLifeMonths[item.Skill]);
            double lasting = Truth.Lasting[item.Person, item.Skill], v = fading * (1 - (kept * kept));
            double expected = lasting + (kept * (Truth.Level[item.Person, item.Skill] - lasting));
            double given = world.Of(kind).Selection / world.LevelSd * v * (1 - world.Of(kind).Rate);
            yield return (expected + given, v, item.Value!.Value);
        }
    }
}
