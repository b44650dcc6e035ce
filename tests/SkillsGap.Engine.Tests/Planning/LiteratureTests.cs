using SkillsGap.Benchmarks.Quality;
using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning;

/// <summary>Multiple-choice knapsacks of Khan et al. 2002 and generalised assignments of Chu &amp; Beasley 1997 with their published optima, for the planner
/// alone; the tests of <c>allocate</c> take them with the exact core.</summary>
public sealed class LiteratureTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("mmkp/I01", 173)]
    [InlineData("mmkp/I02", 364)]
    [InlineData("mmkp/I03", 1602)]
    [InlineData("mmkp/I04", 3597)]
    [InlineData("mmkp/I05", 3905.7)]
    [InlineData("mmkp/I06", 4799.3)]
    [InlineData("gap/c05100", -1931)]
    [InlineData("gap/c10100", -1402)]
    [InlineData("gap/c20100", -1243)]
    [InlineData("gap/d05100", -6353)]
    [InlineData("gap/d10100", -6347)]
    public void Literature_WithoutTheCore_IsWithinOneAndAHalfPercent(string name, double optimum)
    {
        // Without going through what is left, which alone solves half of them: the search has to be good enough.
        AllocationProblem problem = LiteratureProblem.Read(SharedData.At(["benchmarks", .. name.Split('/')]));
        AllocationResult result = Problems.Solve(problem, new PlannerSettings { GapTarget = 0, EnumerationNodes = 0 });
        output.WriteLine($"{name}: {result.Status}, value {result.Value}, bound {result.Bound:F2} ({result.BoundFrom}), gap {result.Gap:P3}");
        Assert.Equal(BruteForce.ValueOf(problem, result.Choice)!.Value, result.Value!.Value, 1e-6);
        Assert.InRange((optimum - result.Value!.Value) / Math.Abs(optimum), -1e-9, 0.015);
        Assert.True(result.Bound >= optimum - 1e-6);
    }
}
