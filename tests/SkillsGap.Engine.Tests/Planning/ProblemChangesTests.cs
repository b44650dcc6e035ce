using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning;

public sealed class ProblemChangesTests
{
    [Fact]
    public void Changes_AreNamedByWhatTheyAre()
    {
        AllocationProblem before = Problems.Valid(
            [new("same", null, 5), new("raised", 1, 5), new("gone", null, 5)],
            [Group("same", 1), Group("worth", 1), Group("uses", 1), new("options", false, [Problems.Option("x", 1)]), Group("gone", 1)]);
        AllocationProblem after = Problems.Valid(
            [new("raised", 1, 6), new("same", null, 5), new("new", null, 5)],
            [
                new("options", false, [Problems.Option("y", 1)]), new("uses", false, [Problems.Option("b", 2), Problems.Option("a", 1, ("same", 2))]),
                Group("same", 1 + 1e-13), Group("worth", 1.5), Group("new", 1),
            ]);

        var changes = ProblemChanges.Between(before, after);

        Assert.Equal(["raised", "new", "gone"], changes.Rows.Select(row => row.Id));
        Assert.Equal((5.0, 6.0), (changes.Rows[0].Before!.Upper, changes.Rows[0].After!.Upper));
        Assert.Equal((null, null), (changes.Rows[1].Before, changes.Rows[2].After));
        Assert.Equal(["new"], changes.New);
        Assert.Equal(["gone"], changes.Gone);
        Assert.Equal(["options"], changes.Changed);
        Assert.Equal(["uses", "worth"], changes.Revalued);
    }

    private static AllocationGroup Group(string id, double value) =>
        new(id, false, [Problems.Option("a", value, ("same", 1)), Problems.Option("b", 2)]);
}
