using SkillsGap.Engine.Adjacency;
using static SkillsGap.Engine.Tests.Adjacency.Small;

namespace SkillsGap.Engine.Tests.Adjacency;

public sealed class ReadinessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Of_DeclaredTransfers_TakesTheBestOtherSkillAndNamesIt()
    {
        var taxonomy = Skills(3) with { DeclaredTransfers = [new(0, 2, 0.5), new(1, 2, 0.9), new(2, 0, 0.25)] };
        var transfer = Transfer(taxonomy, []);

        var readiness = Readiness.Of(Table([0.8, 0.4, 0.6], [0.2, 1.4, -0.3]), transfer, cancellation: Cancellation);

        AssertRow([0.15, 0, 0.4], [2, Readiness.NoSource, 0], 0); // .9·.4 = .36 loses to .5·.8.
        AssertRow([0, 0, 0.9], [Readiness.NoSource, Readiness.NoSource, 1], 1); // 1.4 counts as 1, −.3 as 0.

        void AssertRow(double[] values, int[] sources, int person)
        {
            for (var s = 0; s < 3; s++)
            {
                Assert.Equal(values[s], readiness.Value[person, s], 1e-12);
                Assert.Equal(sources[s], readiness.Source(person, s));
            }
        }
    }

    [Fact]
    public void Of_RandomPeople_AgreesWithTheFormulaWhateverTheThreads()
    {
        var random = new Random(1);
        var transfer = Transfer(Skills(9), [.. Enumerable.Range(0, 20).Select(_ => RandomRole(random, 9))]);
        var mean = RandomTable(random, 200, 9);

        var one = Readiness.Of(mean, transfer, 1, Cancellation);
        var three = Readiness.Of(mean, transfer, 3, Cancellation);

        for (var p = 0; p < 200; p++)
        {
            Assert.Equal(one.Value.Row(p).ToArray(), three.Value.Row(p).ToArray());
            for (var s = 0; s < 9; s++)
            {
                var expected = Enumerable.Range(0, 9).Where(o => o != s).Max(o => transfer[o, s] * Math.Clamp(mean[p, o], 0, 1));
                Assert.Equal(expected, one.Value[p, s]);
                var source = one.Source(p, s);
                Assert.Equal(expected, source < 0 ? 0 : transfer[source, s] * Math.Clamp(mean[p, source], 0, 1));
                Assert.NotEqual(s, source);
                Assert.Equal(source, three.Source(p, s));
            }
        }
    }

    [Fact]
    public void Of_RandomPeople_IsWhatEachAloneHasBitForBit()
    {
        var random = new Random(2);
        var transfer = Transfer(Skills(9), [.. Enumerable.Range(0, 20).Select(_ => RandomRole(random, 9))]);
        var mean = RandomTable(random, 130, 9);
        var (ready, sources) = (new double[9], new int[9]);

        var readiness = Readiness.Of(mean, transfer, cancellation: Cancellation);

        for (var p = 0; p < 130; p++)
        {
            Readiness.Fill(mean.Row(p), transfer, ready, sources);
            Assert.Equal(ready, readiness.Value.Row(p).ToArray());
            Assert.Equal(sources, Enumerable.Range(0, 9).Select(s => readiness.Source(p, s)));
        }
    }

    [Fact]
    public void OfAndFill_WrongLengths_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Readiness.Fill(new double[2], Transfer(Skills(3), []), new double[3], new int[3]));
        Assert.Throws<ArgumentException>(() => Readiness.Of(Table([0.5, 0.5]), Transfer(Skills(3), []), cancellation: Cancellation));
    }
}
