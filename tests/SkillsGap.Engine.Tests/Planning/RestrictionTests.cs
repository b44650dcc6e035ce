using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Tests.Planning.Checking;

namespace SkillsGap.Engine.Tests.Planning;

public sealed class RestrictionTests
{
    [Fact]
    public void Rows_Added_AreUsedAsSaidBesideTheOthers()
    {
        var problem = RandomProblems.Small(5);

        var with = problem.WithRows([new("even", 1, 7, (group, option) => (group + option) % 2 == 0 ? 2 : 0)]);

        Assert.Equal([.. problem.Rows.Select(row => row.Id), "even"], with.Rows.Select(row => row.Id));
        for (var g = 0; g < problem.GroupCount; g++)
        {
            for (var option = 0; option < problem.OptionCount(g); option++)
            {
                int[] more = (g + option) % 2 == 0 ? [problem.Rows.Count] : [];
                double[] amounts = (g + option) % 2 == 0 ? [2] : [];
                Assert.Equal([.. problem.UsedRows(g, option), .. more], with.UsedRows(g, option).ToArray());
                Assert.Equal([.. problem.UsedAmounts(g, option), .. amounts], with.UsedAmounts(g, option).ToArray());
                Assert.Equal(problem.Value(g, option), with.Value(g, option));
            }
        }
    }

    [Theory]
    [InlineData("r0", 1.0, 2.0, 1.0)]
    [InlineData("new", -1.0, 2.0, 1.0)]
    [InlineData("new", 3.0, 2.0, 1.0)]
    [InlineData("new", 1.0, 2.0, -1.0)]
    [InlineData("new", 1.0, 2.0, double.NaN)]
    public void Row_ThatIsWrong_IsRefused(string id, double lower, double upper, double use) =>
        Assert.Throws<ArgumentException>(() => RandomProblems.Small(5).WithRows([new(id, lower, upper, (_, _) => use)]));

    /// <summary>An upper limit on some options, tighter and looser, with former decisions in every other problem: each against every plan there is.</summary>
    [Fact]
    public void Loss_OnRandomProblems_IsThatOfAllPlansAndNeverRises()
    {
        var cost = 0;
        for (var seed = 0; seed < 16; seed++)
        {
            var problem = RandomProblems.Small(seed);
            var first = Enumerable.Range(0, problem.GroupCount).ToDictionary(problem.GroupId, g => (string?)problem.OptionId(g, 0));
            if (seed % 2 == 0) problem = problem.WithFormer(first, 3);
            var free = Problems.Solve(problem);
            if (free.Value is null) continue;
            var random = new Random(seed);
            var of = Enumerable.Range(0, problem.GroupCount).Select(_ => random.Next(3)).ToArray();
            AddedRow Row(double upper) => new("few", null, upper, (g, option) => option == of[g] ? 1 : 0);
            (double, IReadOnlyList<AddedRow>)[] rows = [.. new double[] { 0, 1, 3, 100 }.Select(upper => (upper, (IReadOnlyList<AddedRow>)[Row(upper)]))];

            var (value, bound, plans) = Restriction.Of(problem, free, rows, new(), null, TestContext.Current.CancellationToken);

            Assert.Equal(BruteForce.Optimum(problem)!.Value, value, 1e-6);
            foreach (var plan in plans)
            {
                var best = BruteForce.Optimum(plan.Problem);
                Assert.Equal(best is null, plan.Loss is null);
                Assert.True(bound >= value - 1e-9 && (best is null || plan.Bound >= best - 1e-6));
                if (best is null) continue;
                Assert.Equal(best.Value, BruteForce.ValueOf(plan.Problem, plan.Result.Choice)!.Value, 1e-6);
                Assert.InRange(value - best.Value, plan.LeastLoss!.Value - 1e-6, plan.MostLoss!.Value + 1e-6);
                Claims.Accepts(plan.Problem, Claims.Of(plan.Problem, plan.Result));
                cost += plan.Loss > 1e-6 ? 1 : 0;
            }

            var losses = plans.Select(plan => plan.Loss).OfType<double>().ToList();
            Assert.Equal(losses.OrderDescending(), losses);
            Assert.Equal(0, losses[^1], 1e-6);
        }

        Assert.True(cost > 5, "the rows hardly ever cost anything");
    }
}
