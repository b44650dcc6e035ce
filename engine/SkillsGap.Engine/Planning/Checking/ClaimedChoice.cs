namespace SkillsGap.Engine.Planning.Checking;

/// <summary>A choice by ids, looked up in the problem.</summary>
internal static class ClaimedChoice
{
    /// <summary>Per group the position of its option, −1 for none; null where the choice is no choice of this problem.</summary>
    public static int[]? Resolve(AllocationProblem problem, IReadOnlyDictionary<string, string?> stated, FaultLog faults)
    {
        int[] choice = new int[problem.GroupCount];
        var groups = new HashSet<string>(StringComparer.Ordinal);
        for (int g = 0; g < choice.Length; g++)
        {
            string id = problem.GroupId(g);
            groups.Add(id);
            choice[g] = -1;
            if (!stated.TryGetValue(id, out string? option))
                faults.Add($"choice \"{id}\"", "the problem has this group, the choice does not name it");
            else if (option is null && problem.IsRequired(g))
                faults.Add($"choice \"{id}\"", "takes nothing, and the group is required");
            else if (option is not null && (choice[g] = PositionOf(problem, g, option)) < 0)
                faults.Add($"choice \"{id}\"", $"the group has no option \"{option}\"");
        }
        foreach ((string id, _) in stated)
            if (!groups.Contains(id))
                faults.Add($"choice \"{id}\"", "the problem has no such group");
        return faults.IsEmpty ? choice : null;
    }

    private static int PositionOf(AllocationProblem problem, int group, string id)
    {
        for (int option = 0; option < problem.OptionCount(group); option++)
            if (problem.OptionId(group, option) == id)
                return option;
        return -1;
    }
}
