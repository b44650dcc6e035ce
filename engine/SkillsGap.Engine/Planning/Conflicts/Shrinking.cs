namespace SkillsGap.Engine.Planning.Conflicts;

/// <summary>
/// Makes a conflict irreducible by deletion (Chinneck 2008, Feasibility and Infeasibility in Optimization): a member without which the rest still
/// cannot be kept is dropped, and with it whatever the new proof does not need; a member without which there is a plan stays. A plan
/// that misses one member is turned into plans that miss others (<see cref="Rotation"/>), which often settles thousands at once.
/// </summary>
internal sealed class Shrinking(Columns columns, RowLimits limits, FeasibilityTest test, Effort effort)
{
    private readonly HashSet<ConflictMember> _needed = [], _open = [];

    /// <summary>Shrinks members that cannot be kept.</summary>
    /// <param name="members">The members.</param>
    /// <param name="prices">Per row of the problem its price in phase 1; null where it was proven otherwise.</param>
    /// <param name="from">What proved it otherwise.</param>
    public ProvenConflict Run(MemberSet members, double[]? prices, BoundSource from)
    {
        if (prices is not null)
            (members, prices) = Sieve(members, prices);
        while (!effort.IsSpent && Next(members, prices) is { } dropped)
        {
            MemberSet rest = members.Without(dropped);
            var sub = new SubProblem(columns, limits, rest);
            FeasibilityAnswer answer = test.On(sub, prices is null ? null : Local(sub, prices));
            if (answer.CanBeKept == false)
            {
                (members, prices) = answer.Prices is null ? (sub.MembersOf(answer), null) : Sieve(rest, sub.Whole(answer.Prices, limits.Count));
                from = answer.Prices is null ? BoundSource.Enumeration : BoundSource.Prices;
            }
            else if (dropped.Length == 1)
            {
                _open.Add(dropped[0]);
                if (answer.Choice is null)
                    continue;
                _needed.Add(dropped[0]);
                _needed.UnionWith(new Rotation(columns, limits, members, sub.Whole(answer.Choice, columns.GroupCount)).Others(dropped[0]));
            }
            else
                _chunk = dropped.Length / 2;
        }
        return Sharpened(members, prices, from);
    }

    private int _chunk = int.MaxValue;

    /// <summary>The members to try next. Without prices, which tell what matters little, many are tried at once while that works.</summary>
    private ConflictMember[]? Next(MemberSet members, double[]? prices)
    {
        var left = members.Members.Where(member => !_needed.Contains(member) && !_open.Contains(member)).ToList();
        if (left.Count == 0)
            return null;
        if (prices is null)
        {
            _chunk = Math.Min(_chunk, Math.Max(1, left.Count / 2));
            return [.. left.TakeLast(_chunk)];
        }
        // Groups first: whose they are is of less interest than what is scarce.
        return [left.OrderByDescending(member => member.Side).ThenBy(member => Weight(member, prices)).ThenBy(member => member.Index).First()];
    }

    private static double Weight(ConflictMember member, double[] prices) => member.Side == ConflictSide.Required ? 0 : Math.Abs(prices[member.Index]);

    private static double[] Local(SubProblem sub, double[] prices) => [.. sub.Rows.Select((row, k) =>
        prices[row] > 0 && !sub.Members.HasUpper(row) || prices[row] < 0 && !sub.Members.HasLower(row) ? 0 : prices[row])];

    /// <summary>Leaves out what the prices prove it without.</summary>
    private (MemberSet Members, double[] Prices) Sieve(MemberSet members, double[] prices)
    {
        for (int count = int.MaxValue; members.Count < count && !effort.IsSpent;)
        {
            count = members.Count;
            var sub = new SubProblem(columns, limits, members);
            var elastic = new ElasticModel(sub);
            double[] local = new Sieve(elastic, effort).Of(Local(sub, prices));
            (members, prices) = (elastic.Support(local), sub.Whole(local, limits.Count));
        }
        return (members, prices);
    }

    /// <summary>The conflict with prices of its own, which say most clearly what is missing.</summary>
    private ProvenConflict Sharpened(MemberSet members, double[]? prices, BoundSource from)
    {
        var sub = new SubProblem(columns, limits, members);
        var elastic = new ElasticModel(sub);
        bool irreducible = members.Members.All(_needed.Contains);
        double[]? best = prices is null ? null : Local(sub, prices);
        if (!effort.IsSpent)
        {
            (double[] priced, bool proven) = test.Price(elastic, null, _ => effort.Stop.IsSet() ? 1 : 0);
            if (proven && (best is null || elastic.Missing(priced) > elastic.Missing(best)))
                best = priced;
        }
        return best is null ? new ProvenConflict(members, null, from, irreducible)
            : new ProvenConflict(elastic.Support(best), sub.Whole(best, limits.Count), BoundSource.Prices, irreducible);
    }
}
