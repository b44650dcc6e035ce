namespace SkillsGap.Engine.Planning.Frontiers;

/// <summary>Finds the choice of one problem in another, by the ids of groups and options.</summary>
internal static class OptionMapping
{
    /// <summary>Per group of <paramref name="to"/> the position of its option; null where one is not offered there, or a group is another.</summary>
    public static IReadOnlyList<int>? Choice(AllocationProblem from, IReadOnlyList<int> choice, AllocationProblem to)
    {
        if (ReferenceEquals(from.Columns, to.Columns))
            return choice;
        if (from.GroupCount != to.GroupCount)
            return null;
        var found = new int[to.GroupCount];
        for (int g = 0; g < found.Length; g++)
        {
            if (from.GroupId(g) != to.GroupId(g))
                return null;
            found[g] = choice[g] < 0 ? -1 : Position(to, g, from.OptionId(g, choice[g]));
            if (choice[g] >= 0 && found[g] < 0)
                return null;
        }
        return found;
    }

    private static int Position(AllocationProblem problem, int group, string id)
    {
        for (int option = 0; option < problem.OptionCount(group); option++)
            if (problem.OptionId(group, option) == id)
                return option;
        return -1;
    }
}
