using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Tests.Planning.Checking;

namespace SkillsGap.Engine.Tests.Planning;

public sealed class PinnedGroupsTests
{
    private static readonly AllocationRow[] Seats = [new("seats", null, 2)];

    [Fact]
    public void Group_PinnedToAnOption_HasThatAloneAndMustTakeIt()
    {
        AllocationProblem problem = Problems.Valid(Seats, [Group("a", new GroupDecision("poor")), Group("b", null)]);

        Assert.Equal((1, "poor", true), (problem.OptionCount(0), problem.OptionId(0, 0), problem.IsRequired(0)));
        Assert.Equal([0], problem.UsedRows(0, 0).ToArray());
        Assert.Equal([0.5], problem.UsedAmounts(0, 0).ToArray());
        Assert.Equal((3, "rich", 9.0), (problem.OptionCount(1), problem.OptionId(1, 0), problem.Value(1, 0)));
        Assert.Equal([1.5], problem.UsedAmounts(1, 2).ToArray());
        Assert.Equal([0, 0], Problems.Solve(problem).Choice);
    }

    [Fact]
    public void Group_PinnedToNothing_HasNoOptions()
    {
        AllocationProblem problem = Problems.Valid(Seats, [Group("a", new GroupDecision(null)), Group("b", null)]);

        Assert.Equal((0, false), (problem.OptionCount(0), problem.IsRequired(0)));
        Assert.Equal([-1, 0], Problems.Solve(problem).Choice);
    }

    [Fact]
    public void Pins_ThatCannotBe_AreNamedWithWhatElseIsWrong()
    {
        var twice = new AllocationGroup("c", false, [Problems.Option("x", 1, ("seats", 1), ("seats", 1)), Problems.Option("y", 1)]) { Pin = new("y") };

        AllocationProblemCheck check = AllocationProblem.Create(
            Seats, [Group("a", new GroupDecision("none-such")), Group("b", new GroupDecision(null), required: true), twice], []);

        Assert.Equal(
            ["groups[0] \"a\" pin", "groups[1] \"b\" pin", "groups[2] \"c\" option \"x\" use \"seats\""], check.Errors.Select(error => error.Where));
        Assert.Contains("no option \"none-such\"", check.Errors[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_ThatBreaksAPin_IsRejected()
    {
        AllocationProblem free = Problems.Valid(Seats, [Group("a", null), Group("b", null)]);
        AllocationProblem pinned = Problems.Valid(Seats, [Group("a", new GroupDecision("poor")), Group("b", new GroupDecision(null))]);

        Assert.Contains("choice", Claims.Failed(pinned, Claims.Of(free, Problems.Solve(free))));
        Claims.Accepts(pinned, Claims.Of(pinned, Problems.Solve(pinned)));
    }

    private static AllocationGroup Group(string id, GroupDecision? pin, bool required = false) => new(
        id, required, [Problems.Option("rich", 9, ("seats", 1)), Problems.Option("poor", 2, ("seats", 0.5)), Problems.Option("third", 1, ("seats", 1.5))])
    {
        Pin = pin,
    };
}
