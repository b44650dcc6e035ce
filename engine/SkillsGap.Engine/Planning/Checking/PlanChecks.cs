namespace SkillsGap.Engine.Planning.Checking;

/// <summary>Checks of what a plan does: limits, value, rows.</summary>
internal static class PlanChecks
{
    public static VerificationCheck Limits(AllocationProblem problem, PlanRecount plan, Allowance allowance)
    {
        var faults = new FaultLog();
        int limits = 0;
        for (int i = 0; i < problem.Rows.Count; i++)
        {
            AllocationRow row = problem.Rows[i];
            double used = plan.Used[i].Value;
            limits += (row.Upper is null ? 0 : 1) + (row.Lower is null ? 0 : 1);
            if (row.Upper is double upper && !(used <= upper + allowance.Of(upper)))
                faults.Add($"rows \"{row.Id}\"", $"uses {used:R}, above the upper limit {upper:R}", used - upper);
            if (row.Lower is double lower && !(used >= lower - allowance.Of(lower)))
                faults.Add($"rows \"{row.Id}\"", $"uses {used:R}, below the lower limit {lower:R}", used - lower);
        }
        return faults.Close(CheckNames.Limits, $"{limits:N0} limits of {problem.Rows.Count:N0} rows");
    }

    public static VerificationCheck Value(AllocationClaim claim, PlanRecount plan, Allowance allowance)
    {
        var faults = new FaultLog();
        if (claim.Value is double value)
            faults.Compare("value", value, plan.Value.Value, allowance.Of(plan.Magnitude));
        else
            faults.Add("value", $"none is stated, and the choice is worth {plan.Value.Value:R}");
        return faults.Close(
            CheckNames.Value, $"values of the options chosen and worth of the rows{(plan.Moved > 0 ? ", less what moves cost" : "")}", figures: new Figure("value", plan.Value.Value));
    }

    /// <summary>How many decisions are changed, and what that costs.</summary>
    public static VerificationCheck Moves(AllocationProblem problem, AllocationClaim claim, PlanRecount plan, Allowance allowance)
    {
        var faults = new FaultLog();
        double cost = plan.Moved * problem.MovePenalty;
        if (claim.Moves is not { } said)
            faults.Add("moves", "are not stated, and the problem knows former decisions");
        else
        {
            faults.Compare("moves moved", said.Moved, plan.Moved, 0);
            faults.Compare("moves penalty", said.Penalty, problem.MovePenalty, allowance.Of(problem.MovePenalty));
            faults.Compare("moves cost", said.Cost, cost, allowance.Of(cost));
            faults.Compare("moves value", said.Value, plan.Value.Value + cost, allowance.Of(plan.Magnitude));
        }
        return faults.Close(
            CheckNames.Moves, $"decisions that are not those before, at {problem.MovePenalty:G10} each",
            figures: [new("moved", plan.Moved), new("cost", cost)]);
    }

    /// <summary>Without a plan the uses are those of an attempt that is not stated; slack and price are checked all the same.</summary>
    public static VerificationCheck Rows(AllocationProblem problem, AllocationClaim claim, PlanRecount? plan, Allowance allowance)
    {
        var faults = new FaultLog();
        var stated = new Dictionary<string, RowClaim>(StringComparer.Ordinal);
        foreach (RowClaim row in claim.Rows)
            if (!stated.TryAdd(row.Id, row))
                faults.Add($"rows \"{row.Id}\"", "is stated twice");
        for (int i = 0; i < problem.Rows.Count; i++)
        {
            AllocationRow row = problem.Rows[i];
            string where = $"rows \"{row.Id}\"";
            if (!stated.Remove(row.Id, out RowClaim? said))
            {
                faults.Add(where, "the problem has this row, the rows of the result do not");
                continue;
            }
            double used = plan?.Used[i].Value ?? said.Used;
            faults.Compare(where + " used", said.Used, used, allowance.Of(used));
            double? slack = row.Upper is double upper ? upper - used : row.Lower > 0 ? used - row.Lower.Value : null;
            if (slack is double room && said.Slack is double saidRoom)
                faults.Compare(where + " slack", saidRoom, room, allowance.Of(Math.Max(used, row.Upper ?? row.Lower!.Value)));
            else if (slack is not null || said.Slack is not null)
                faults.Add(where + " slack", slack is null ? "is stated for a row without limits" : "is missing");
            if (claim.Prices.TryGetValue(row.Id, out double price) && said.Price != price)
                faults.Add(where + " price", $"{said.Price:R} here, {price:R} among the prices", said.Price - price);
        }
        foreach (string id in stated.Keys)
            faults.Add($"rows \"{id}\"", "the problem has no such row");
        return faults.Close(
            CheckNames.Rows, plan is not null ? $"use, slack and price of {problem.Rows.Count:N0} rows"
                : $"slack and price of {problem.Rows.Count:N0} rows; their use is that of an attempt that is not stated");
    }
}
