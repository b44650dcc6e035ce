namespace SkillsGap.Engine.Planning.Checking;

/// <summary>The members of a conflict, looked up in the problem: what is left of it when nothing else counts.</summary>
internal sealed class ClaimedConflict
{
    private readonly AllocationProblem _problem;
    private readonly bool[] _lower, _upper, _required;

    private ClaimedConflict(AllocationProblem problem)
    {
        _problem = problem;
        (_lower, _upper, _required) = (new bool[problem.Rows.Count], new bool[problem.Rows.Count], new bool[problem.GroupCount]);
    }

    /// <summary>The members; faults say which of them the problem does not have, or which rows are named without being of them.</summary>
    public static ClaimedConflict Resolve(AllocationProblem problem, AllocationClaim claim, FaultLog faults)
    {
        var conflict = new ClaimedConflict(problem);
        Dictionary<string, int> rows = Positions(problem.Rows.Count, i => problem.Rows[i].Id), groups = Positions(problem.GroupCount, problem.GroupId);
        if (claim.ConflictMembers.Count == 0)
        {
            foreach (string row in claim.Conflict)
                if (rows.TryGetValue(row, out int i))
                    conflict._lower[i] = conflict._upper[i] = true;
            Array.Fill(conflict._required, true);
            return conflict;
        }
        foreach (ConflictClaim member in claim.ConflictMembers)
        {
            string where = $"conflictMembers \"{member.Row ?? member.Group}\"";
            if (member is { Row: { } row, Group: null, Side: "lower" or "upper" })
            {
                if (!rows.TryGetValue(row, out int i) || (member.Side == "lower" ? problem.Rows[i].Lower : problem.Rows[i].Upper) is null)
                    faults.Add(where, $"the problem has no such row with a limit on the {member.Side} side");
                else
                    (member.Side == "lower" ? conflict._lower : conflict._upper)[i] = true;
            }
            else if (member is { Row: null, Group: { } group, Side: "required" })
            {
                if (!groups.TryGetValue(group, out int g) || !problem.IsRequired(g))
                    faults.Add(where, "the problem has no such group that is required");
                else
                    conflict._required[g] = true;
            }
            else
                faults.Add(where, $"\"{member.Side}\" is no side of it: lower or upper of a row, required of a group");
        }
        string[] named = [.. claim.ConflictMembers.Select(member => member.Row).OfType<string>().Distinct()];
        foreach (string row in named.Except(claim.Conflict).Concat(claim.Conflict.Except(named)))
            faults.Add($"conflict \"{row}\"", "is in one of conflict and conflictMembers and not in the other");
        return conflict;
    }

    /// <summary>The lower limit of a row as far as it counts.</summary>
    public double Lower(int row) => _lower[row] ? _problem.Rows[row].Lower ?? 0 : 0;

    /// <summary>The upper limit of a row as far as it counts; null where none does.</summary>
    public double? Upper(int row) => _upper[row] ? _problem.Rows[row].Upper : null;

    /// <summary>Whether a group has to take an option, as far as that counts.</summary>
    public bool IsRequired(int group) => _required[group] && _problem.IsRequired(group);

    private static Dictionary<string, int> Positions(int count, Func<int, string> id)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
            positions[id(i)] = i;
        return positions;
    }
}
