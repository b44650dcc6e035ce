using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Engine.Planning.Checking.Resolving;

/// <summary>
/// Has OR-Tools look for what a claim says does not exist: a plan worth more than its bound, or, of an infeasible problem, any plan. Where
/// there is none the checks that had to take the solver's word are confirmed; a plan that is found is counted again and refutes them.
/// </summary>
public sealed class BoundResolver
{
    /// <summary>Most options, of all groups together, of a problem that is asked about: the model of a larger one is never sent.</summary>
    public const int MostOptions = 1_000_000;

    /// <summary>Whether the best plan is asked for or any plan beyond the bound, and the share of the time.</summary>
    // Some bounds are confirmed in a blink one way and never the other: both are asked briefly before either is asked at length.
    private static readonly (bool Maximise, double Share)[] Questions = [(false, 0.1), (true, 0.1), (false, 0.4), (true, 0.4)];

    private readonly AllocationProblem _problem;
    private readonly AllocationClaim _claim;
    private readonly Allowance _allowance;

    /// <summary>What a plan must be worth more than to refute the claim; null where any plan does.</summary>
    private readonly double? _threshold;

    private BoundResolver(AllocationProblem problem, AllocationClaim claim)
    {
        (_problem, _claim, _allowance) = (problem, claim, new Allowance(claim.Tolerance));
        if (claim.Status == "infeasible")
            return;
        int[]? choice = claim.Choice is null ? null : ClaimedChoice.Resolve(problem, claim.Choice, new FaultLog());
        double magnitude = choice is null ? 0 : new PlanRecount(problem, choice).Magnitude;
        _threshold = claim.Bound + _allowance.Of(Math.Max(Math.Abs(claim.Bound), magnitude)) + Allowance.RoundingOf(Size(problem));
    }

    /// <summary>Settles what a report leaves attested. Does nothing where nothing is, or where a check has failed.</summary>
    /// <param name="problem">What was to be planned.</param>
    /// <param name="claim">What is said of it.</param>
    /// <param name="report">What <see cref="AllocationChecker"/> found.</param>
    /// <param name="core">OR-Tools.</param>
    /// <param name="limit">How long it may take, above zero.</param>
    /// <param name="cancellation">Ends the search; what it was about then stays attested.</param>
    /// <returns>The report with the attested checks confirmed, failed, or attested still with the reason and on a second line a cure.</returns>
    public static VerificationReport Resolve(
        AllocationProblem problem, AllocationClaim claim, VerificationReport report, ExactCore core, TimeSpan limit,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(core);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero);
        if (!report.Holds || report.IsSettled)
            return report;
        var resolver = new BoundResolver(problem, claim);
        Func<VerificationCheck, VerificationCheck> verdict = resolver.Ask(core, limit, cancellation);
        return new VerificationReport([.. report.Checks.Select(check => check.Outcome == CheckOutcome.Attested ? verdict(check) : check)]);
    }

    /// <summary>The largest absolute terms that a plan's value could have: what the rounding of integers is measured against.</summary>
    private static double Size(AllocationProblem problem) =>
        Enumerable.Range(0, problem.GroupCount).Sum(g => Enumerable.Range(0, problem.OptionCount(g)).Select(o => Math.Abs(problem.Value(g, o))).Append(0).Max() + problem.MovePenalty)
        + problem.Rows.Where(row => row.Worth.Count > 0).Sum(row => RowConjugate.Worth(row, row.Worth[^1].UpTo).Value);

    private Func<VerificationCheck, VerificationCheck> Ask(ExactCore core, TimeSpan limit, CancellationToken cancellation)
    {
        if (core.Problem is string missing)
            return Open(missing);
        if (_problem.TotalOptions > MostOptions)
            return Open($"The problem has {_problem.TotalOptions:N0} options, more than the {MostOptions:N0} that OR-Tools is asked about.");
        string why = $"OR-Tools was not done in {limit.TotalSeconds:0.###} s.";
        foreach ((bool maximise, double share) in _threshold is null ? [(false, 1)] : Questions)
        {
            if (Ask(core, maximise, limit * share, ref why, cancellation) is { } verdict)
                return verdict;
        }
        return Open(why);
    }

    /// <summary>The verdict; null where there is none yet, and then why, if that is anything else than time.</summary>
    private Func<VerificationCheck, VerificationCheck>? Ask(ExactCore core, bool maximise, TimeSpan limit, ref string why, CancellationToken cancellation)
    {
        var model = new CounterexampleModel(_problem, _threshold, maximise, _allowance);
        CpAnswer answer = core.Solve(model.Model, new CpLimits { WallTime = limit }, cancellation);
        if (answer.Status == CpStatus.None)
            why = core.Problem ?? answer.Reason;
        return model.IsExcludedBy(answer) ? Confirmed
            : answer.Solution is not null ? Recounted(model.ChoiceOf(answer.Solution), answer.Status)
            : cancellation.IsCancellationRequested ? Open("OR-Tools was cancelled.\n  Run again.")
            : core.Problem is not null ? Open(why)
            : null;
    }

    private VerificationCheck Confirmed(VerificationCheck check) => check with
    {
        Outcome = CheckOutcome.Confirmed,
        Summary = _threshold is double least
            ? $"confirmed by OR-Tools: no plan is worth more than {least:R}, which is the bound, its tolerance and rounding"
            : "confirmed by OR-Tools: there is no plan",
    };

    /// <summary>Believes of a plan that was found only what is counted here.</summary>
    private Func<VerificationCheck, VerificationCheck>? Recounted(int[] choice, CpStatus status)
    {
        var plan = new PlanRecount(_problem, choice);
        double value = plan.Value.Value;
        bool isPlan = !choice.Where((option, g) => option < 0 && _problem.IsRequired(g)).Any()
            && PlanChecks.Limits(_problem, plan, _allowance).Outcome == CheckOutcome.Held;
        if (!isPlan || value <= _threshold)
            return status == CpStatus.Feasible ? null : Open(
                "All that OR-Tools found is a choice that only its rounding lets pass for a better plan."
                + "\n  State the problem in larger units, or with amounts closer together in size.");
        return check => (check.Name, _threshold) switch
        {
            (CheckNames.Bound, double) => Refuted(
                check, "no bound: OR-Tools found a better plan",
                new Fault("bound", $"stated {_claim.Bound:R}, and a plan that keeps every limit is worth {value:R}", _claim.Bound - value), value),
            (CheckNames.Infeasibility, null) => Refuted(
                check, "not infeasible: OR-Tools found a plan",
                new Fault("status", $"infeasible, and a plan that keeps every limit is worth {value:R}"), value),
            _ => check,
        };
    }

    private static VerificationCheck Refuted(VerificationCheck check, string summary, Fault fault, double value) => check with
    {
        Outcome = CheckOutcome.Failed,
        Summary = summary,
        Figures = [.. check.Figures, new Figure("plan found", value)],
        Faults = [fault],
        FaultCount = 1,
    };

    private Func<VerificationCheck, VerificationCheck> Open(string why)
    {
        string cure = why.Contains('\n', StringComparison.Ordinal) ? ""
            : _threshold is null ? "\n  Allow more time."
            : $"\n  Allow more time, or rely on the {_claim.PriceBound:R} that the prices prove.";
        return check => check with { Summary = $"attested by OR-Tools, and not settled here: {why}{cure}" };
    }
}
