using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tests.Scenarios;

public sealed class HeadcountCurveTests
{
    private static readonly DateOnly Start = new(2026, 1, 5);

    [Fact]
    public void Curve_OfAFewPaths_IsWhatGoingThroughAllOutcomesGives()
    {
        (DateOnly Finish, double Success)[] paths =
            [(Start.AddDays(40), 0.8), (Start.AddDays(3), 0.5), (Start.AddDays(40), 0.1), (Start.AddDays(100), 0.95), (Start.AddDays(21), 0.33)];
        DateOnly[] days = [Start, Start.AddDays(3), Start.AddDays(30), Start.AddDays(40), Start.AddDays(400)];

        var curve = HeadcountCurve.Of(2, paths, days);

        for (var d = 0; d < days.Length; d++)
        {
            var expected = new double[2 + paths.Length + 1];
            for (var outcome = 0; outcome < 1 << paths.Length; outcome++)
            {
                var (heads, probability) = (2, 1.0);
                for (var p = 0; p < paths.Length; p++)
                {
                    var succeeds = (outcome >> p & 1) == 1;
                    probability *= succeeds ? paths[p].Success : 1 - paths[p].Success;
                    if (succeeds && paths[p].Finish <= days[d]) heads++;
                }

                expected[heads] += probability;
            }

            for (var n = 0; n < expected.Length; n++)
            {
                var index = n - curve[d].First;
                Assert.Equal(expected[n], index >= 0 && index < curve[d].Probabilities.Count ? curve[d].Probabilities[index] : 0, 1e-12);
            }
        }
    }

    [Fact]
    public void Curve_WithPathsInAnyOrder_IsTheSame()
    {
        var random = new Random(1);
        (DateOnly, double)[] paths = [.. Enumerable.Range(0, 60).Select(_ => (Start.AddDays(random.Next(100)), random.NextDouble()))];
        DateOnly[] days = [Start.AddDays(50), Start.AddDays(100)];
        var shuffled = paths.ToArray();
        random.Shuffle(shuffled);

        Assert.Equal(
            HeadcountCurve.Of(0, paths, days).SelectMany(one => one.Probabilities), HeadcountCurve.Of(0, shuffled, days).SelectMany(one => one.Probabilities));
    }
}
