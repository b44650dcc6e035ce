namespace SkillsGap.Engine.Planning.Checking;

/// <summary>
/// Phase 1 (DESIGN 8.4): each lower limit reached whole counts 1, 1/lower a unit, and so does each required choice; upper limits stay, values
/// do not count. The dual bound L₁(u) of that problem is above what any plan reaches; where it is below the number of lower limits and
/// required groups, every plan misses some of them.
/// </summary>
internal static class InfeasibilityProof
{
    /// <summary>Checks that the prices prove it, and that the rows in conflict are those that have a price.</summary>
    public static VerificationCheck Check(AllocationProblem problem, AllocationClaim claim, Allowance allowance)
    {
        var faults = new FaultLog();
        if (claim.Proof is null)
        {
            if (claim.BoundFrom == "cp-sat")
                return faults.Close(
                    CheckNames.Infeasibility, "by OR-Tools; nothing is stated that could be recomputed", CheckOutcome.Attested);
            faults.Add("proof", "is missing: nothing shows that there is no plan");
            return faults.Close(CheckNames.Infeasibility, "infeasible without a proof");
        }
        double[] prices = Prices(problem, claim.Proof, faults);
        foreach (string row in claim.Conflict.Except(claim.Proof.Where(price => price.Value != 0).Select(price => price.Key)))
            faults.Add($"conflict \"{row}\"", "has no price in the proof, so it has no part in it");
        foreach (string row in claim.Proof.Where(price => price.Value != 0).Select(price => price.Key).Except(claim.Conflict))
            faults.Add($"proof \"{row}\"", "has a price and is not named in the conflict");
        if (!faults.IsEmpty)
            return faults.Close(CheckNames.Infeasibility, "the proof does not fit the problem");

        double goal = 0, slack = 0;
        DoubleDouble reached = 0;
        for (int i = 0; i < prices.Length; i++)
        {
            AllocationRow row = problem.Rows[i];
            goal += row.Lower > 0 ? 1 : 0;
            reached += RowTerm(row, prices[i]);
            slack += (row.Lower > 0 ? 1 : 0) + Math.Max(0, prices[i]) * (row.Upper ?? 0);
        }
        for (int g = 0; g < problem.GroupCount; g++)
        {
            goal += problem.IsRequired(g) ? 1 : 0;
            reached += GroupTerm(problem, g, prices);
        }
        // What a plan within tolerance may reach beyond: a little of each lower limit, and what each upper limit gives way.
        double missing = (goal - reached).Value - allowance.Of(slack + goal);
        if (!(missing > 0))
            faults.Add("proof", $"of {goal:R} lower limits and required choices its prices leave room for {reached.Value:R}", missing);
        return faults.Close(
            CheckNames.Infeasibility, $"of {goal:N0} lower limits and required choices no plan reaches more than {reached.Value:G10}",
            figures: [new("wanted", goal), new("reachable", reached.Value), new("missing", missing)]);
    }

    private static double[] Prices(AllocationProblem problem, IReadOnlyDictionary<string, double> proof, FaultLog faults)
    {
        double[] prices = new double[problem.Rows.Count];
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < prices.Length; i++)
        {
            AllocationRow row = problem.Rows[i];
            known.Add(row.Id);
            prices[i] = proof.GetValueOrDefault(row.Id);
            if (!double.IsFinite(prices[i]) || prices[i] > 0 && row.Upper is null)
                faults.Add($"proof \"{row.Id}\"", $"{prices[i]:R} is not finite, or above 0 where nothing limits the use from above");
        }
        foreach (string id in proof.Keys)
            if (!known.Contains(id))
                faults.Add($"proof \"{id}\"", "the problem has no such row");
        return prices;
    }

    // min(y, lower)/lower + u·y over [0, upper] has its corners at 0, lower and upper.
    private static DoubleDouble RowTerm(AllocationRow row, double price)
    {
        DoubleDouble most = 0;
        double lower = row.Lower ?? 0;
        if (lower > 0)
            most = DoubleDouble.Max(most, DoubleDouble.Product(price, lower) + 1);
        if (row.Upper is double upper)
            most = DoubleDouble.Max(most, DoubleDouble.Product(price, upper) + (lower > 0 ? 1 : 0));
        return most;
    }

    private static DoubleDouble GroupTerm(AllocationProblem problem, int group, double[] prices)
    {
        DoubleDouble most = 0;
        for (int option = 0; option < problem.OptionCount(group); option++)
        {
            DoubleDouble reduced = problem.IsRequired(group) ? 1 : 0;
            ReadOnlySpan<int> rows = problem.UsedRows(group, option);
            ReadOnlySpan<double> amounts = problem.UsedAmounts(group, option);
            for (int k = 0; k < rows.Length; k++)
                reduced -= DoubleDouble.Product(amounts[k], prices[rows[k]]);
            most = DoubleDouble.Max(most, reduced);
        }
        return most;
    }
}
