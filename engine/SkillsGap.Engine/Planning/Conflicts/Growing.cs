namespace SkillsGap.Engine.Planning.Conflicts;

/// <summary>
/// Looks for a conflict around what an attempt misses. Starting from one missed member, a plan that keeps the members so far is put into the
/// attempt, and what the attempt then breaks joins them: limits, and the required groups that use up what is scarce. It ends when the
/// members cannot be kept, or when there are too many of them to say.
/// </summary>
internal sealed class Growing(Columns columns, RowLimits limits, FeasibilityTest test, Effort effort)
{
    private const int MostSeeds = 8, MostRounds = 40, MostMembers = 400;

    public MemberSet? From(int[] attempt)
    {
        foreach (ConflictMember seed in Broken(attempt).Take(MostSeeds))
            if (Around(seed, attempt) is { } members)
                return members;
        return null;
    }

    private MemberSet? Around(ConflictMember seed, int[] attempt)
    {
        MemberSet members = MemberSet.Empty(columns, limits).With([seed]);
        for (int round = 0; round < MostRounds && members.Count <= MostMembers && !effort.IsSpent; round++)
        {
            var sub = new SubProblem(columns, limits, members);
            FeasibilityAnswer answer = test.On(sub, null);
            if (answer.CanBeKept == false)
                return members;
            if (answer.Choice is null)
                return null;
            int[] mixed = [.. attempt];
            int[] plan = sub.Whole(answer.Choice, columns.GroupCount);
            foreach (int group in sub.Groups)
                mixed[group] = plan[group];
            StepBack(mixed, sub.Groups);
            var joining = Joining(mixed, members);
            if (joining.Count == 0)
                return null;
            members = members.With(joining);
        }
        return null;
    }

    /// <summary>Where a row is over its limit, groups that may take nothing do.</summary>
    private void StepBack(int[] mixed, ReadOnlySpan<int> kept)
    {
        double[] used = Used(mixed);
        var fixedGroups = new HashSet<int>(kept.ToArray());
        for (int g = 0; g < mixed.Length; g++)
        {
            if (mixed[g] < 0 || columns.Required[g] || fixedGroups.Contains(g))
                continue;
            bool over = false;
            foreach (int row in columns.RowsOf(mixed[g]))
                over |= IsOver(row, used[row]);
            if (!over)
                continue;
            for (int e = columns.UseStart[mixed[g]]; e < columns.UseStart[mixed[g] + 1]; e++)
                used[columns.UseRow[e]] -= columns.UseAmount[e];
            mixed[g] = -1;
        }
    }

    /// <summary>What is broken: upper limits; only where all are members, required groups that use what is over them, for most could do without it; only where
    /// there are none, groups that have no choice; only then lower limits, which concern so many groups.</summary>
    private List<ConflictMember> Joining(int[] mixed, MemberSet members)
    {
        double[] used = Used(mixed);
        bool[] over = [.. used.Select((use, i) => IsOver(i, use))];
        ILookup<ConflictSide, ConflictMember> broken = Broken(mixed).Where(member => !members.Has(member)).ToLookup(member => member.Side);
        List<ConflictMember> joining = [.. broken[ConflictSide.Upper]];
        if (joining.Count > 0)
            return joining;
        for (int g = 0; g < mixed.Length; g++)
        {
            if (mixed[g] < 0 || !columns.Required[g] || members.IsRequired(g))
                continue;
            foreach (int row in columns.RowsOf(mixed[g]))
                if (over[row])
                {
                    joining.Add(new(ConflictSide.Required, g));
                    break;
                }
        }
        return joining.Count > 0 ? joining : [.. broken[broken[ConflictSide.Required].Any() ? ConflictSide.Required : ConflictSide.Lower]];
    }

    private List<ConflictMember> Broken(int[] choice)
    {
        double[] used = Used(choice);
        var broken = new List<ConflictMember>();
        for (int g = 0; g < choice.Length; g++)
            if (choice[g] < 0 && columns.Required[g])
                broken.Add(new(ConflictSide.Required, g));
        for (int i = 0; i < used.Length; i++)
        {
            if (IsOver(i, used[i]))
                broken.Add(new(ConflictSide.Upper, i));
            if (used[i] < limits.Lower[i] * (1 - RowLimits.Tolerance))
                broken.Add(new(ConflictSide.Lower, i));
        }
        return broken;
    }

    private bool IsOver(int row, double used) => used > limits.Upper[row] && used > limits.Upper[row] * (1 + RowLimits.Tolerance);

    private double[] Used(int[] choice)
    {
        double[] used = new double[limits.Count];
        foreach (int column in choice)
            for (int e = column < 0 ? 0 : columns.UseStart[column], end = column < 0 ? 0 : columns.UseStart[column + 1]; e < end; e++)
                used[columns.UseRow[e]] += columns.UseAmount[e];
        return used;
    }
}
