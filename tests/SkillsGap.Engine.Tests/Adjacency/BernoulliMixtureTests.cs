using SkillsGap.Engine.Adjacency;
using static SkillsGap.Engine.Tests.Adjacency.Small;

namespace SkillsGap.Engine.Tests.Adjacency;

public sealed class BernoulliMixtureTests
{
    private const int Skills = 13, Count = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void Step_RandomProfiles_AgreesWithTheTextbook(int components)
    {
        var profiles = TwoKinds(new(components), Count, Skills);
        var naive = new NaiveMixture(profiles, components, 0.5, new(9));
        var mixture = Mixture(profiles, components, 9);
        var sums = new double[Skills * components];

        for (var step = 0; step < 15; step++)
        {
            Assert.Equal(naive.LogPosterior, mixture.Step(sums), 1e-8);
            naive.Step();
            var probability = new double[Skills];
            mixture.Add([0, 12], [3, 4], probability);
            Assert.All(naive.Given([0, 12], [3, 4]).Zip(probability), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        }
    }

    [Fact]
    public void Step_FromAnyStart_NeverLosesLikelihood()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var components = 1 + (seed % 9);
            var mixture = Mixture(TwoKinds(new(seed), 120, 30), components, (ulong)seed);
            var sums = new double[30 * components];
            var before = double.NegativeInfinity;
            for (var step = 0; step < 40; step++)
            {
                var after = mixture.Step(sums);
                Assert.True(after >= before - (1e-12 * Math.Abs(after)), $"seed {seed}, step {step}: {before} fell to {after}");
                before = after;
            }
        }
    }

    private static BernoulliMixture Mixture(SkillProfiles profiles, int components, ulong seed) =>
        new(profiles, [.. Enumerable.Range(0, profiles.Count)], components, 0.5, new(seed));
}
