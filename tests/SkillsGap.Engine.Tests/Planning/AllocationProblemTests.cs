using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning;

public sealed class AllocationProblemTests
{
    [Fact]
    public void Create_WithManyFaults_ReportsThemAllAtOnce()
    {
        AllocationProblemCheck check = AllocationProblem.Create(
            [
                new AllocationRow("budget", 20, 10),
                new AllocationRow("budget", null, 5),
                new AllocationRow("heads", null, double.NaN),
                new AllocationRow("seats", null, -1),
                new AllocationRow("worth", null, null, [new WorthSegment(5, 1), new WorthSegment(5, 2), new WorthSegment(9, -1)]),
            ],
            [
                new AllocationGroup("p1", true, []),
                new AllocationGroup("p1", false,
                [
                    Problems.Option("a", double.PositiveInfinity, ("nowhere", 1)),
                    Problems.Option("a", 1e308, ("seats", -2), ("seats", 1)),
                ]),
                new AllocationGroup("", false, [Problems.Option("", 1, ("heads", double.NaN))]),
            ],
            [new AllocationBlock("b", ["budget", "nowhere"]), new AllocationBlock("b", ["budget"])]);

        Assert.Null(check.Problem);
        Assert.False(check.IsValid);
        string[] expected =
        [
            "rows[0] \"budget\": lower 20 is above upper 10",
            "rows[1] \"budget\": another row has the id \"budget\"",
            "rows[2] \"heads\" upper: NaN is not a number of at most 1000000000000000 in size",
            "rows[3] \"seats\" upper: -1 is negative, and uses never are",
            "rows[4] \"worth\" worth[1]: upTo 5 does not rise above 5",
            "rows[4] \"worth\" worth[1]: each 2 is above 1 of the step before",
            "rows[4] \"worth\" worth[2]: each -1 is negative",
            "blocks[0] \"b\": there is no row \"nowhere\"",
            "blocks[1] \"b\": another block has the id \"b\"",
            "blocks[1] \"b\": row \"budget\" is in blocks[0] \"b\" already",
            "groups[0] \"p1\": is required and has no options",
            "groups[1] \"p1\": another group has the id \"p1\"",
            "groups[1] \"p1\" option \"a\" value: Infinity is not a number of at most 1000000000000000 in size",
            "groups[1] \"p1\" option \"a\" use \"nowhere\": there is no row \"nowhere\"",
            "groups[1] \"p1\" option \"a\": another option of this group has the id \"a\"",
            "groups[1] \"p1\" option \"a\" value: 1E+308 is not a number of at most 1000000000000000 in size",
            "groups[1] \"p1\" option \"a\" use \"seats\": -2 is negative",
            "groups[1] \"p1\" option \"a\" use \"seats\": the option uses this row twice",
            "groups[2] \"\": has an empty id",
            "groups[2] \"\" option \"\": has an empty id",
            "groups[2] \"\" option \"\" use \"heads\": NaN is not a number of at most 1000000000000000 in size",
        ];
        Assert.Equal(expected, check.Errors.Select(error => $"{error.Where}: {error.What}"));
        Assert.All(check.Errors, error => Assert.NotEmpty(error.Cure));
    }

    [Fact]
    public void Create_KeepsEverythingInOrder()
    {
        AllocationProblem problem = Problems.Valid(
            [new AllocationRow("a", 1, 2), new AllocationRow("b", null, null, [new WorthSegment(3, 4)])],
            [new AllocationGroup("p", true, [Problems.Option("x", 1.5, ("b", 2), ("a", 0)), Problems.Option("y", -1)]), new AllocationGroup("q", false, [])],
            new AllocationBlock("block", ["b"]));

        Assert.Equal(["p", "q"], [problem.GroupId(0), problem.GroupId(1)]);
        Assert.Equal([2, 0], [problem.OptionCount(0), problem.OptionCount(1)]);
        Assert.Equal([1, 0], problem.UsedRows(0, 0).ToArray());
        Assert.Equal([2.0, 0.0], problem.UsedAmounts(0, 0).ToArray());
        Assert.Equal(-1, problem.Value(0, 1));
        Assert.True(problem.IsRequired(0));
        Assert.Equal(["b"], problem.Blocks[0].Rows);
        Assert.Throws<ArgumentOutOfRangeException>(() => problem.Value(1, 0));
    }

    [Fact]
    public void PriceReading_OfAWrongSign_IsRefused()
    {
        AllocationProblem problem = Problems.Valid([new AllocationRow("cap", null, 5), new AllocationRow("need", 1, null)], []);

        Assert.Throws<ArgumentException>(() => new PriceReading(problem, [-1, 0]));
        Assert.Throws<ArgumentException>(() => new PriceReading(problem, [0, 1]));
        Assert.Throws<ArgumentException>(() => new PriceReading(problem, [0]));
        Assert.Equal(5 * 2 - 1 * 3, new PriceReading(problem, [2, -3]).Bound, 1e-12);
    }
}
