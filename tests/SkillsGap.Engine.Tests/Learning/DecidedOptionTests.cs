using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Learning;

/// <summary>An option that was decided, looked at again with other levels.</summary>
public sealed class DecidedOptionTests
{
    private static readonly Scenario Towards = Scenario(new CapabilityTarget(1, 1));

    [Fact]
    public void AtTheSameLevels_AnyOptionIsWhatItWas()
    {
        var random = new Random(1);
        var options = 0;
        for (var round = 0; round < 300; round++)
        {
            var workforce = RandomCatalogue.Make(random, 8);
            var mean = Table(RandomCatalogue.Levels(random));
            var generator = new OptionGenerator(workforce, Towards, mean, Nothing(1, RandomCatalogue.SkillCount));
            foreach (var option in generator.For(0).Options)
            {
                options++;
                var again = generator.At(0, option);
                Assert.Equal(option with { Steps = [] }, again with { Steps = [] });
                Assert.Equal(option.Steps, again.Steps);
            }
        }

        Assert.True(options > 200);
    }

    [Fact]
    public void LessThanExpected_CostsMoreHours_AndMoreThanNeeded_HelpsNobody()
    {
        var workforce = Workforce(Skills(1), [Role("held", 0), Role("wanted", 1000, (0, 0.5))], [Person("p")], [Teaches("m", 16, 100, (0, 0.1, 0.5))]);
        var decided = Options(workforce, Towards, Table([0.3])).Single(option => option.Kind == OptionKind.Path);

        var (less, enough, tooLittle) = (At(0.2), At(0.5), At(0.04));

        Assert.Equal(16 * (1 - (0.5 * 0.4)), less.Hours, 1e-12);
        Assert.True(less.Success < decided.Success && less.Value < decided.Value);
        Assert.Equal((0.0, -100.0), (enough.Success, enough.Value)); // Capable without it.
        Assert.Equal((0.0, -100.0), (tooLittle.Success, tooLittle.Value)); // More than the tolerance below where it may start.
        Assert.Equal((decided.FinishWeek, decided.MonthsLeft), (less.FinishWeek, less.MonthsLeft));

        LearningOption At(double level) => new OptionGenerator(workforce, Towards, Table([level]), Nothing(1, 1)).At(0, decided);
    }

    [Fact]
    public void GapThatIsNotTaught_IsOverlookedWithinTheToleranceAlone()
    {
        var workforce = Workforce(
            Skills(2), [Role("held", 0), Role("wanted", 1000, (0, 0.5), (1, 0.5))], [Person("p")], [Teaches("m", 16, 100, (0, 0, 0.5))]);
        var decided = Options(workforce, Towards, Table([0.3, 0.6])).Single(option => option.Kind == OptionKind.Path);

        Assert.True(At(0.46).Success > 0);
        Assert.Equal(0, At(0.44).Success);

        LearningOption At(double other) => new OptionGenerator(workforce, Towards, Table([0.3, other]), Nothing(1, 2)).At(0, decided);
    }
}
