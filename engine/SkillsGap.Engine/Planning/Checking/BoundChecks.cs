namespace SkillsGap.Engine.Planning.Checking;

/// <summary>Checks of what the prices prove.</summary>
internal static class BoundChecks
{
    /// <summary>Not below L(u) but by rounding; and not above it by more than the tolerance, within which the solver's safety margin lies.</summary>
    public static VerificationCheck PriceBound(AllocationClaim claim, PriceRecount dual, Allowance allowance)
    {
        var faults = new FaultLog();
        double proven = dual.Bound.Value;
        if (!(claim.PriceBound >= proven - Allowance.RoundingOf(dual.Magnitude)))
            faults.Add(
                "priceBound", $"stated {claim.PriceBound:R}, below the {proven:R} that its prices prove", claim.PriceBound - proven);
        else
            faults.Compare("priceBound", claim.PriceBound, proven, allowance.Of(dual.Magnitude));
        return faults.Close(
            CheckNames.PriceBound, "what the prices prove, summed again over groups and rows", figures: new Figure("L(u)", proven));
    }

    /// <summary>As of the price bound, for what the certificate proves.</summary>
    public static VerificationCheck Certificate(
        CertificateClaim claim, CertificateRecount? recount, PlanRecount? plan, Allowance allowance, FaultLog faults)
    {
        string what = $"{claim.Derived.Count:N0} rounded rows derived and {claim.Blocks.Count:N0} blocks solved again";
        if (recount is null)
            return faults.Close(CheckNames.Certificate, what);
        double proven = recount.Bound.Value;
        if (!(claim.Bound >= proven - Allowance.RoundingOf(recount.Magnitude)))
            faults.Add("certificate.bound", $"stated {claim.Bound:R}, below the {proven:R} that its certificate proves", claim.Bound - proven);
        else
            faults.Compare("certificate.bound", claim.Bound, proven, allowance.Of(recount.Magnitude));
        if (plan is not null && !(claim.Bound >= plan.Value.Value - allowance.Of(plan.Magnitude)))
            faults.Add("certificate.bound", $"stated {claim.Bound:R}, below the {plan.Value.Value:R} that the plan is worth", claim.Bound - plan.Value.Value);
        return faults.Close(CheckNames.Certificate, what, figures: new Figure("bound", proven));
    }

    /// <summary>
    /// A bound from prices is the price bound, one from a certificate what that proves, or the plan's value where tolerance took that above it.
    /// A bound from elsewhere is attested: it can only be seen not to be below the plan nor above the price bound.
    /// </summary>
    public static VerificationCheck Bound(
        AllocationClaim claim, PlanRecount? plan, PriceRecount? dual, CertificateRecount? certificate, Allowance allowance)
    {
        var faults = new FaultLog();
        // Without a plan the bound is that of the prices, wherever the proof that there is none is from.
        bool certified = claim.BoundFrom == "certificate", own = claim.BoundFrom == "prices" || claim.Status == "infeasible" && claim.Bound == claim.PriceBound;
        double magnitude = Math.Max(dual?.Magnitude ?? Math.Abs(claim.PriceBound), plan?.Magnitude ?? 0);
        if (plan is not null && !(claim.Bound >= plan.Value.Value - allowance.Of(plan.Magnitude)))
            Below($"the {plan.Value.Value:R} that the plan is worth", plan.Value.Value);
        if (own && dual is not null && !(claim.Bound >= dual.Bound.Value - Allowance.RoundingOf(dual.Magnitude)))
            Below($"the {dual.Bound.Value:R} that the prices prove, which it is said to be from", dual.Bound.Value);
        if (certified && certificate is null)
            faults.Add("bound", $"stated {claim.Bound:R} from a certificate, and {(claim.Certificate is null ? "there is none" : "that proves nothing")}");
        if (certified && certificate is not null && !(claim.Bound >= certificate.Bound.Value - Allowance.RoundingOf(certificate.Magnitude)))
            Below($"the {certificate.Bound.Value:R} that the certificate proves, which it is said to be from", certificate.Bound.Value);
        (string name, double proven) = certified && claim.Certificate is { } said ? ("bound of the certificate", said.Bound) : ("price bound", claim.PriceBound);
        double most = Math.Max(Math.Min(proven, claim.PriceBound), claim.Value ?? proven);
        if (!(claim.Bound <= most + allowance.Of(magnitude)))
            faults.Add("bound", $"stated {claim.Bound:R}, above the {name} {proven:R}", claim.Bound - most);
        return own || certified
            ? faults.Close(CheckNames.Bound, own ? "proven here by the prices" : "proven here by the certificate", figures: new Figure("bound", claim.Bound))
            : faults.Close(
                CheckNames.Bound, $"attested by {(claim.BoundFrom == "cp-sat" ? "OR-Tools (cp-sat)" : "the planner (enumeration)")}, not proven here; the prices alone prove {claim.PriceBound:R}",
                CheckOutcome.Attested, new Figure("bound", claim.Bound), new Figure("priceBound", claim.PriceBound));

        void Below(string what, double least) => faults.Add("bound", $"stated {claim.Bound:R}, below {what}", claim.Bound - least);
    }

    /// <summary>L(u) − value = Σ regret over groups + Σ (row term − price·used − worth) over rows, each summand at least 0 up to tolerance.</summary>
    public static VerificationCheck Identity(
        AllocationProblem problem, AllocationClaim claim, int[] choice, double[] prices, PlanRecount plan, PriceRecount dual,
        Allowance allowance)
    {
        var faults = new FaultLog();
        DoubleDouble regrets = 0, losses = 0;
        for (int g = 0; g < choice.Length; g++)
            regrets += dual.Regret(g, choice[g]);
        for (int i = 0; i < prices.Length; i++)
        {
            AllocationRow row = problem.Rows[i];
            DoubleDouble paid = plan.Used[i] * prices[i], worth = RowConjugate.Worth(row, plan.Used[i]);
            DoubleDouble loss = dual.RowParts[i] - paid - worth;
            losses += loss;
            if (!(loss.Value >= -allowance.Of(Math.Abs(dual.RowParts[i].Value) + Math.Abs(paid.Value) + worth.Value)))
                faults.Add(
                    $"rows \"{row.Id}\"", $"row term {dual.RowParts[i].Value:R} is below price·used + worth {(paid + worth).Value:R}", loss.Value);
        }
        double distance = (regrets + losses).Value;
        if (claim.Value is double value)
            faults.Compare("priceBound − value", claim.PriceBound - value, distance, allowance.Of(dual.Magnitude + plan.Magnitude));
        return faults.Close(
            CheckNames.Identity, "price bound − value = what groups give up + what rows leave",
            figures: [new("groups", regrets.Value), new("rows", losses.Value)]);
    }
}
