using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning.Conflicts;

/// <summary>Problems of which only some members count.</summary>
internal static class Dropped
{
    /// <summary>The members alone have no plan, and have one when any of them is dropped: by brute force.</summary>
    public static void LosesInfeasibility(AllocationProblem problem, IReadOnlyList<ConflictMember> members)
    {
        Assert.Null(BruteForce.Optimum(Only(problem, members)));
        foreach (ConflictMember member in members)
            Assert.NotNull(BruteForce.Optimum(Only(problem, [.. members.Where(other => other != member)])));
    }

    /// <summary>The problem with no limits and required groups but these, and only the groups that they concern.</summary>
    public static AllocationProblem Only(AllocationProblem problem, IReadOnlyList<ConflictMember> members)
    {
        var rows = problem.Rows.Select((row, i) => new AllocationRow(
            row.Id, members.Contains(new(ConflictSide.Lower, i)) ? row.Lower : null, members.Contains(new(ConflictSide.Upper, i)) ? row.Upper : null)).ToList();
        HashSet<int> required = [.. members.Where(member => member.Side == ConflictSide.Required).Select(member => member.Index)];
        HashSet<int> wanted = [.. members.Where(member => member.Side == ConflictSide.Lower).Select(member => member.Index)];
        return Problems.Valid(rows, Enumerable.Range(0, problem.GroupCount)
            .Where(g => required.Contains(g) || Enumerable.Range(0, problem.OptionCount(g)).Any(o => wanted.Overlaps(problem.UsedRows(g, o).ToArray())))
            .Select(g => new AllocationGroup(problem.GroupId(g), required.Contains(g), [.. Enumerable.Range(0, problem.OptionCount(g)).Select(o => new AllocationOption(
                problem.OptionId(g, o), 0,
                [.. problem.UsedRows(g, o).ToArray().Zip(problem.UsedAmounts(g, o).ToArray(), (row, amount) => new RowUse(problem.Rows[row].Id, amount))]))])));
    }
}
