namespace SkillsGap.Engine.Planning.Checking;

/// <summary>
/// Checks what is claimed about a problem, from the problem and the claim alone, in arithmetic of its own: feasibility, value, what the
/// prices prove, and the identity between them. Shares no code with the planner, so that neither inherits the other's mistakes.
/// To add a check: name it in <see cref="CheckNames"/> and make it here.
/// </summary>
public static class AllocationChecker
{
    /// <summary>The loosest tolerance that a result may state: 10⁻⁶ of a limit.</summary>
    public const double LoosestTolerance = Allowance.Loosest;

    /// <summary>Makes all checks that the claim gives matter for. Never throws for a claim that is wrong.</summary>
    /// <param name="problem">What was to be planned.</param>
    /// <param name="claim">What is said of it.</param>
    public static VerificationReport Check(AllocationProblem problem, AllocationClaim claim)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(claim);
        var allowance = new Allowance(claim.Tolerance);
        var checks = new List<VerificationCheck> { ToleranceCheck(claim, allowance) };
        PlanRecount? plan = null;
        int[]? choice = null;
        if (claim.Choice is not null)
        {
            var faults = new FaultLog();
            choice = ClaimedChoice.Resolve(problem, claim.Choice, faults);
            int taking = claim.Choice.Values.Count(option => option is not null);
            checks.Add(faults.Close(CheckNames.Choice, $"{problem.GroupCount:N0} groups, {taking:N0} with an option"));
        }
        if (choice is not null)
        {
            plan = new PlanRecount(problem, choice);
            checks.Add(PlanChecks.Limits(problem, plan, allowance));
            checks.Add(PlanChecks.Value(claim, plan, allowance));
            if (problem.HasFormer || claim.Moves is not null)
                checks.Add(PlanChecks.Moves(problem, claim, plan, allowance));
        }
        checks.Add(PlanChecks.Rows(problem, claim, plan, allowance));
        var priceFaults = new FaultLog();
        double[]? prices = ClaimedPrices.Resolve(problem, claim.Prices, priceFaults);
        int priced = claim.Prices.Values.Count(price => price != 0);
        checks.Add(priceFaults.Close(CheckNames.Prices, $"{problem.Rows.Count:N0} rows, {priced:N0} with a price other than 0"));
        PriceRecount? dual = prices is null ? null : new PriceRecount(problem, prices);
        if (dual is not null)
            checks.Add(BoundChecks.PriceBound(claim, dual, allowance));
        CertificateRecount? certificate = null;
        if (claim.Certificate is not null)
        {
            var faults = new FaultLog();
            certificate = CertificateRecount.Of(problem, claim.Certificate, allowance, faults);
            checks.Add(BoundChecks.Certificate(claim.Certificate, certificate, plan, allowance, faults));
        }
        checks.Add(BoundChecks.Bound(claim, plan, dual, certificate, allowance));
        if (dual is not null && plan is not null)
            checks.Add(BoundChecks.Identity(problem, claim, choice!, prices!, plan, dual, allowance));
        checks.Add(WordChecks.Gap(claim, allowance));
        checks.Add(WordChecks.Status(claim, allowance));
        if (claim.Status == "infeasible")
            checks.Add(InfeasibilityProof.Check(problem, claim, allowance));
        return new VerificationReport(checks);
    }

    private static VerificationCheck ToleranceCheck(AllocationClaim claim, Allowance allowance)
    {
        var faults = new FaultLog();
        if (!allowance.IsAcceptable)
            faults.Add(
                "tolerance",
                $"{claim.Tolerance:R} is stated, from 0 to {LoosestTolerance:R} may be; the rest is checked with {allowance.Tolerance:R}",
                claim.Tolerance - LoosestTolerance);
        return faults.Close(
            CheckNames.Tolerance, $"{claim.Tolerance:G3} of a limit, and of the sum of a figure's absolute terms",
            figures: new Figure("tolerance", allowance.Tolerance));
    }
}
