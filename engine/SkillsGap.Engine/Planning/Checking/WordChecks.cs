namespace SkillsGap.Engine.Planning.Checking;

/// <summary>Checks of what a claim says of itself: its gap and its words.</summary>
internal static class WordChecks
{
    private static readonly string[] Statuses = ["optimal", "feasible", "infeasible", "unknown"];
    private static readonly string[] Stops = ["gap", "time", "iterations", "cancelled"];
    private static readonly string[] Bounds = ["prices", "certificate", "cp-sat", "enumeration"];

    public static VerificationCheck Gap(AllocationClaim claim, Allowance allowance)
    {
        var faults = new FaultLog();
        if (claim.Value is double value)
        {
            double size = Math.Max(Math.Abs(value), 1e-9);
            if (claim.Gap is double gap)
                faults.Compare("gap", gap, (claim.Bound - value) / size, allowance.Of((Math.Abs(claim.Bound) + Math.Abs(value)) / size));
            else
                faults.Add("gap", "is missing, and there is a value");
        }
        else if (claim.Gap is double gap)
            faults.Add("gap", $"{gap:R} is stated without a value");
        return faults.Close(CheckNames.Gap, "(bound − value) / max(|value|, 1e-9)");
    }

    public static VerificationCheck Status(AllocationClaim claim, Allowance allowance)
    {
        var faults = new FaultLog();
        Known("status", claim.Status, Statuses);
        Known("stopped", claim.Stopped, Stops);
        Known("boundFrom", claim.BoundFrom, Bounds);
        if (claim.Status is "optimal" or "feasible")
        {
            if (claim.Value is null || claim.Choice is null)
                faults.Add("status", $"{claim.Status} without a plan: value and choice are missing");
        }
        else if (claim.Value is not null || claim.Choice is not null)
            faults.Add("status", $"{claim.Status} with a plan");
        // The gap is checked against value and bound by itself; here both are taken as stated.
        double most = Math.Max(allowance.Tolerance, 1e-9);
        if (claim is { Status: "optimal", Value: double value })
        {
            double gap = (claim.Bound - value) / Math.Max(Math.Abs(value), 1e-9);
            if (!(gap <= most))
                faults.Add("status", $"optimal with a gap of {gap:R}, above {most:R}", gap - most);
        }
        if (claim.Status != "infeasible" && (claim.Conflict.Count > 0 || claim.ConflictMembers.Count > 0 || claim.Proof is not null))
            faults.Add("status", $"{claim.Status} with a conflict of rows");
        if (claim is { Stopped: "time" or "cancelled", Repeatable: true })
            faults.Add("repeatable", $"stated, and stopped by {claim.Stopped}");
        return faults.Close(CheckNames.Status, $"{claim.Status}, stopped by {claim.Stopped}, bound from {claim.BoundFrom}");

        void Known(string where, string word, string[] words)
        {
            if (!words.Contains(word))
                faults.Add(where, $"\"{word}\" is none of {string.Join(", ", words)}");
        }
    }
}
