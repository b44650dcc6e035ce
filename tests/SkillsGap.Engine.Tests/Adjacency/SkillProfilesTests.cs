using SkillsGap.Engine.Adjacency;

namespace SkillsGap.Engine.Tests.Adjacency;

public sealed class SkillProfilesTests
{
    [Fact]
    public void Of_EqualLevels_HasWhatItNames()
    {
        var profiles = Of([(2, 0.4), (0, 0.4)], [(1, 0), (3, 0)], [(0, 0.4), (1, 0.4), (2, 0)]);

        Assert.False(profiles.IsGraded);
        Assert.Equal(2, profiles.Count); // The second has no positive level.
        Assert.Equal([0, 2], profiles.SkillsOf(0));
        Assert.Equal([0, 1], profiles.SkillsOf(1));
        Assert.Equal([0, 1], profiles.ProfilesWith(0));
        Assert.Equal([], profiles.ProfilesWith(3));
        Assert.Equal(0.5, profiles.Density);
    }

    [Fact] // Levels in all .8, 1, .2 of 2: shares .4, .5, .1. The first has .6, .4 and 0 of 1, the second .2, .6 and .2.
    public void Of_GradedLevels_HasTheRevealedAdvantages()
    {
        var profiles = Of([(0, 0.6), (1, 0.4)], [(0, 0.2), (1, 0.6), (2, 0.2)]);

        Assert.True(profiles.IsGraded);
        Assert.Equal([0], profiles.SkillsOf(0));
        Assert.Equal([1, 2], profiles.SkillsOf(1));
    }

    [Fact]
    public void Present_OfAProfileSeenWhole_IsWhatItHas()
    {
        var random = new Random(2);
        double[][] rows = [.. Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, 12).Select(_ => random.Next(4) / 4.0).ToArray())];
        var profiles = SkillProfiles.Of(12, rows.Select(row => row.Select((level, s) => new SkillLevel(s, level))));
        int[] all = [.. Enumerable.Range(0, 12)];

        for (var p = 0; p < rows.Length; p++)
        {
            var present = new bool[12];
            profiles.Present(all, rows[p], present);
            Assert.Equal(all.Where(s => present[s]).ToArray(), profiles.SkillsOf(p));
        }
    }

    [Fact] // Of the first two skills alone the profiles' shares are .8 and 1 of 1.8: .3 of .6 is above .444, the other .5 is not above .556.
    public void Present_OfSomeSkills_ComparesWithinThem()
    {
        var profiles = Of([(0, 0.6), (1, 0.4)], [(0, 0.2), (1, 0.6), (2, 0.2)]);
        var present = new bool[2];

        profiles.Present([0, 1], [0.3, 0.3], present);

        Assert.Equal([true, false], present);
    }

    [Theory]
    [InlineData(4, 0.5)]
    [InlineData(-1, 0.5)]
    [InlineData(1, 0.5)]
    [InlineData(0, double.NaN)]
    public void Of_ImpossibleLevels_Throws(int skill, double level) =>
        Assert.Throws<ArgumentException>(() => Of([(1, 0.5), (skill, level)]));

    private static SkillProfiles Of(params (int, double)[][] rows) =>
        SkillProfiles.Of(4, rows.Select(row => row.Select(x => new SkillLevel(x.Item1, x.Item2))));
}
