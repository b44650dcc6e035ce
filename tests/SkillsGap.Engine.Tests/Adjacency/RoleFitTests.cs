using SkillsGap.Engine.Adjacency;
using static SkillsGap.Engine.Tests.Adjacency.Small;

namespace SkillsGap.Engine.Tests.Adjacency;

public sealed class RoleFitTests
{
    private const double Rounding = 1e-12;

    [Fact]
    public void Of_HandWorkedPerson_GivesFitReachAndGaps()
    {
        var role = Role((0, 0.8, 2), (1, 0.5, 1), (2, 0.6, 1), (3, 0, 1), (4, 0.4, 1));

        var fit = RoleFit.Of(role, [0.4, 0.9, -0.2, -0.1, 0.4], [0.6, 0, 0.3, 0, 0.1]);

        Assert.Equal((1 + 1 + 0 + 1 + 1) / 6.0, fit.Fit, Rounding);
        Assert.Equal((1.5 + 1 + 0.5 + 1 + 1) / 6.0, fit.Reach, Rounding);
        Assert.Equal([new(0, 0.8, 0.4), new(2, 0.6, -0.2)], fit.Gaps);
        Assert.Equal(0.8, fit.Gaps[1].Shortfall, Rounding);
    }

    [Fact]
    public void Of_RoleWithoutRequirements_IsFullyMet()
    {
        var fit = RoleFit.Of(Role(), [0.1], [0]);

        Assert.Equal((1.0, 1.0), (fit.Fit, fit.Reach));
        Assert.Empty(fit.Gaps);
    }

    [Fact]
    public void Of_LevelsJustMet_IsExactlyOne()
    {
        var role = Role((0, 0.1, 0.3), (1, 0.7, 0.1), (2, 0.3, 0.7), (3, 0, 0.9));

        var fit = RoleFit.Of(role, [0.1, 0.7, 0.3, -1], [0, 0, 0, 0]);

        Assert.Equal((1.0, 1.0), (fit.Fit, fit.Reach));
    }

    [Fact]
    public void Of_RandomPeople_StaysInBoundsAndGrowsWithLevelAndReadiness()
    {
        var random = new Random(2);
        for (var i = 0; i < 500; i++)
        {
            var role = RandomRole(random, 10);
            var mean = RandomTable(random, 1, 10).Row(0).ToArray();
            var ready = Enumerable.Range(0, 10).Select(_ => random.NextDouble()).ToArray();
            var s = random.Next(10);
            var better = mean.ToArray();
            better[s] += random.NextDouble();
            var readier = ready.ToArray();
            readier[s] = Math.Min(1, readier[s] + random.NextDouble());

            var fit = RoleFit.Of(role, mean, ready);
            var grown = RoleFit.Of(role, better, ready);

            Assert.True(fit.Fit >= 0 && fit.Fit <= fit.Reach && fit.Reach <= 1 + Rounding);
            Assert.True(grown.Fit >= fit.Fit - Rounding && grown.Reach >= fit.Reach - Rounding && grown.Gaps.Length <= fit.Gaps.Length);
            Assert.True(RoleFit.Of(role, mean, readier).Reach >= fit.Reach - Rounding);
            Assert.Equal(fit.Fit, RoleFit.Of(role, mean, readier).Fit);
            if (fit.Gaps.IsEmpty)
                Assert.Equal(1, fit.Fit, Rounding);
        }
    }

    [Fact]
    public void FitTable_RandomPeopleAndRoles_HoldsEachFitWhateverTheThreads()
    {
        var random = new Random(3);
        var roles = Enumerable.Range(0, 7).Select(_ => RandomRole(random, 6)).ToArray();
        var mean = RandomTable(random, 150, 6);
        var ready = RandomTable(random, 150, 6);

        var one = FitTable.Of(roles, mean, ready, 1, TestContext.Current.CancellationToken);
        var three = FitTable.Of(roles, mean, ready, 3, TestContext.Current.CancellationToken);

        for (var p = 0; p < 150; p++)
        {
            Assert.Equal(one.Fit(p).ToArray(), three.Fit(p).ToArray());
            Assert.Equal(one.Reach(p).ToArray(), three.Reach(p).ToArray());
            for (var r = 0; r < 7; r++)
            {
                var single = RoleFit.Of(roles[r], mean.Row(p), ready.Row(p));
                Assert.Equal((single.Fit, single.Reach), (one.Fit(p)[r], one.Reach(p)[r]));
            }
        }
    }
}
