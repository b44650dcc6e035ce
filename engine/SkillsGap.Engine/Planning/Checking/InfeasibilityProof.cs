namespace SkillsGap.Engine.Planning.Checking;

/// <summary>
/// Phase 1 (DESIGN 8.4), of the members of the conflict alone: each lower limit reached whole counts 1, 1/lower a unit, and so does each required
/// choice; upper limits stay, values do not count. The dual bound L₁(u) of that problem is above what any plan reaches; where it is below
/// the number of lower limits and required groups, every plan misses some of them. Without prices, all that the groups concerned may
/// choose is gone through.
/// </summary>
internal static class InfeasibilityProof
{
    /// <summary>Checks that the members cannot all be kept.</summary>
    public static VerificationCheck Check(AllocationProblem problem, AllocationClaim claim, Allowance allowance)
    {
        var faults = new FaultLog();
        ClaimedConflict conflict = ClaimedConflict.Resolve(problem, claim, faults);
        if (claim.Proof is null)
            return faults.IsEmpty ? WithoutPrices(problem, claim, conflict, allowance) : Broken(faults);
        double[] prices = Prices(problem, claim, conflict, faults);
        if (!faults.IsEmpty)
            return Broken(faults);
        double goal = 0, slack = 0;
        DoubleDouble reached = 0;
        for (int i = 0; i < prices.Length; i++)
        {
            double lower = conflict.Lower(i);
            double? upper = conflict.Upper(i);
            goal += lower > 0 ? 1 : 0;
            reached += RowTerm(lower, upper, prices[i]);
            slack += (lower > 0 ? 1 : 0) + Math.Max(0, prices[i]) * (upper ?? 0);
        }
        for (int g = 0; g < problem.GroupCount; g++)
        {
            goal += conflict.IsRequired(g) ? 1 : 0;
            reached += GroupTerm(problem, conflict, g, prices);
        }
        // What a plan within tolerance may reach beyond: a little of each lower limit, and what each upper limit gives way.
        double missing = (goal - reached).Value - allowance.Of(slack + goal);
        if (!(missing > 0))
            faults.Add("proof", $"of {goal:R} lower limits and required choices its prices leave room for {reached.Value:R}", missing);
        return faults.Close(
            CheckNames.Infeasibility,
            $"of {goal:N0} lower limits and required choices{Named(claim)} no plan reaches more than {reached.Value:G10}",
            figures: [new("wanted", goal), new("reachable", reached.Value), new("missing", missing)]);
    }

    private static string Named(AllocationClaim claim) =>
        claim.ConflictMembers.Count > 0 ? $" among the {claim.ConflictMembers.Count:N0} members of the conflict" : "";

    private static VerificationCheck Broken(FaultLog faults) => faults.Close(CheckNames.Infeasibility, "conflict and proof do not fit the problem");

    private static VerificationCheck WithoutPrices(AllocationProblem problem, AllocationClaim claim, ClaimedConflict conflict, Allowance allowance)
    {
        var faults = new FaultLog();
        if (claim.ConflictMembers.Count == 0)
        {
            if (claim.BoundFrom == "cp-sat")
                return faults.Close(
                    CheckNames.Infeasibility, "by OR-Tools; nothing is stated that could be recomputed", CheckOutcome.Attested);
            faults.Add("proof", "is missing: nothing shows that there is no plan");
            return faults.Close(CheckNames.Infeasibility, "infeasible without a proof");
        }
        bool? kept = new WholeCombinations(problem, conflict, allowance.Tolerance).CanBeKept();
        if (kept == true)
            faults.Add("conflictMembers", "can all be kept together by the groups that they concern");
        return faults.Close(
            CheckNames.Infeasibility,
            kept is null ? $"attested by {(claim.BoundFrom == "cp-sat" ? "OR-Tools" : "the planner")}: too much to go through here"
                : $"of all that the groups concerned may choose nothing keeps the {claim.ConflictMembers.Count:N0} members of the conflict",
            kept is null ? CheckOutcome.Attested : CheckOutcome.Held);
    }

    private static double[] Prices(AllocationProblem problem, AllocationClaim claim, ClaimedConflict conflict, FaultLog faults)
    {
        IReadOnlyDictionary<string, double> proof = claim.Proof!;
        string[] priced = [.. proof.Where(price => price.Value != 0).Select(price => price.Key)];
        foreach (string row in claim.Conflict.Except(priced))
            faults.Add($"conflict \"{row}\"", "has no price in the proof, so it has no part in it");
        foreach (string row in priced.Except(claim.Conflict))
            faults.Add($"proof \"{row}\"", "has a price and is not named in the conflict");
        double[] prices = new double[problem.Rows.Count];
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < prices.Length; i++)
        {
            AllocationRow row = problem.Rows[i];
            known.Add(row.Id);
            prices[i] = proof.GetValueOrDefault(row.Id);
            if (!double.IsFinite(prices[i]) || prices[i] > 0 && conflict.Upper(i) is null)
                faults.Add($"proof \"{row.Id}\"", $"{prices[i]:R} is not finite, or above 0 where no member limits the use from above");
        }
        foreach (string id in proof.Keys)
            if (!known.Contains(id))
                faults.Add($"proof \"{id}\"", "the problem has no such row");
        return prices;
    }

    // min(y, lower)/lower + u·y over [0, upper] has its corners at 0, lower and upper; without an upper limit u is not above 0.
    private static DoubleDouble RowTerm(double lower, double? upper, double price)
    {
        DoubleDouble most = 0;
        if (lower > 0)
            most = DoubleDouble.Max(most, DoubleDouble.Product(price, lower) + 1);
        if (upper is double end)
            most = DoubleDouble.Max(most, DoubleDouble.Product(price, end) + (lower > 0 ? 1 : 0));
        return most;
    }

    private static DoubleDouble GroupTerm(AllocationProblem problem, ClaimedConflict conflict, int group, double[] prices)
    {
        DoubleDouble most = 0;
        for (int option = 0; option < problem.OptionCount(group); option++)
        {
            DoubleDouble reduced = conflict.IsRequired(group) ? 1 : 0;
            ReadOnlySpan<int> rows = problem.UsedRows(group, option);
            ReadOnlySpan<double> amounts = problem.UsedAmounts(group, option);
            for (int k = 0; k < rows.Length; k++)
                reduced -= DoubleDouble.Product(amounts[k], prices[rows[k]]);
            most = DoubleDouble.Max(most, reduced);
        }
        return most;
    }
}
