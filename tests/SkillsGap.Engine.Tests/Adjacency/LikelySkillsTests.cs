using SkillsGap.Engine.Adjacency;
using static SkillsGap.Engine.Tests.Adjacency.Small;

namespace SkillsGap.Engine.Tests.Adjacency;

public sealed class LikelySkillsTests
{
    private static readonly LikelySkillsOptions Few = new() { Bags = 3 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Probabilities_OfOneKind_AreThatKindsAndNotTheOthers()
    {
        var likely = LikelySkills.Fit(TwoKinds(new(1), 200, 20), cancellation: Cancellation);
        var probability = new double[20];

        likely.Probabilities([0, 1, 2, 15], [1, 1, 1, 0], probability);

        Assert.Equal(LikelyModel.Mixture, likely.Model);
        Assert.All([0, 1, 2, 15], s => Assert.True(double.IsNaN(probability[s])));
        Assert.All(Enumerable.Range(3, 7), s => Assert.InRange(probability[s], 0.5, 0.9));
        Assert.All([10, 11, 12, 13, 14, 16, 17, 18, 19], s => Assert.InRange(probability[s], 0, 0.3));
    }

    [Fact]
    public void Probabilities_WithNothingSeen_AreTheShareOfProfiles()
    {
        var profiles = TwoKinds(new(2), 300, 10);
        var likely = LikelySkills.Fit(profiles, cancellation: Cancellation);
        var probability = new double[10];

        likely.Probabilities([], [], probability);

        Assert.All(Enumerable.Range(0, 10), s => Assert.Equal(profiles.ProfilesWith(s).Length / 300.0, probability[s], 0.03));
    }

    [Fact]
    public void Fit_MoreThreads_GivesTheSameBytesAndAnotherSeedOthers()
    {
        var profiles = TwoKinds(new(3), 120, 30);

        Assert.Equal(Ask(Few, 1), Ask(Few, 4));
        Assert.NotEqual(Ask(Few, 1), Ask(Few with { Seed = 2 }, 1));
        Assert.Equal(Ask(Few with { MostProfiles = 50 }, 1), Ask(Few with { MostProfiles = 50 }, 3));

        double[] Ask(LikelySkillsOptions options, int threads)
        {
            var probability = new double[30];
            LikelySkills.Fit(profiles, options, threads, null, Cancellation).Probabilities([1, 20], [1, 0], probability);
            return probability;
        }
    }

    [Fact]
    public void Fit_DenseGradedLevels_TakesTheGaussian()
    {
        var random = new Random(4);
        var dense = SkillProfiles.Of(6, Enumerable.Range(0, 50).Select(_ => Enumerable.Range(0, 6).Select(s => new SkillLevel(s, random.NextDouble()))));

        Assert.Equal(LikelyModel.Gaussian, LikelySkills.Fit(dense, cancellation: Cancellation).Model);
    }

    [Fact]
    public void Fit_Cancelled_Stops() =>
        Assert.ThrowsAny<OperationCanceledException>(() =>
            LikelySkills.Fit(TwoKinds(new(1), 50, 10), cancellation: new CancellationToken(canceled: true)));

    [Fact]
    public void Fit_WithoutProfilesOrOutsideItsRange_Throws()
    {
        var profiles = TwoKinds(new(1), 50, 10);

        Assert.Throws<ArgumentException>(() => Fit(Profiles(3), new()));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fit(profiles, new() { Components = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fit(profiles, new() { Bags = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fit(profiles, new() { Shrinkage = 1 }));
        Assert.Throws<ArgumentException>(() => Fit(profiles, new()).Probabilities([1], [], new double[10]));

        static LikelySkills Fit(SkillProfiles profiles, LikelySkillsOptions options) => LikelySkills.Fit(profiles, options, cancellation: Cancellation);
    }
}
