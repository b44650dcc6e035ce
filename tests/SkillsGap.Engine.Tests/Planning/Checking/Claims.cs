using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;

namespace SkillsGap.Engine.Tests.Planning.Checking;

/// <summary>Claims as the planner makes them, and what a checker says of them.</summary>
internal static class Claims
{
    public static AllocationClaim Of(AllocationProblem problem, AllocationResult result) => new()
    {
        Status = result.Status.ToString().ToLowerInvariant(),
        Stopped = result.Stopped.ToString().ToLowerInvariant(),
        Repeatable = result.Repeatable,
        Tolerance = AllocationResult.LimitTolerance,
        Value = result.Value,
        Moves = result.Moves is { } moves ? new MovesClaim(problem.MovePenalty, moves.Moved, moves.Cost, result.Value!.Value + moves.Cost) : null,
        Bound = result.Bound,
        BoundFrom = result.BoundFrom switch { BoundSource.CpSat => "cp-sat", BoundSource.Enumeration => "enumeration", BoundSource.Certificate => "certificate", _ => "prices" },
        PriceBound = result.PriceBound,
        Certificate = result.Certificate is { } certificate ? Of(problem, certificate) : null,
        Gap = result.Gap,
        Choice = result.Value is null ? null : result.Choice.Select((option, g) => (Group: problem.GroupId(g), Option: option < 0 ? null : problem.OptionId(g, option)))
            .ToDictionary(pair => pair.Group, pair => pair.Option),
        Prices = problem.Rows.Select((row, i) => (row.Id, Price: result.Prices[i])).ToDictionary(pair => pair.Id, pair => pair.Price),
        Rows = [.. problem.Rows.Select((row, i) => new RowClaim(row.Id, result.Rows[i].Used, result.Rows[i].Slack, result.Rows[i].Price))],
        Conflict = [.. result.Conflict.Select(i => problem.Rows[i].Id)],
        ConflictMembers = [.. result.ConflictMembers.Select(member => member.Side == ConflictSide.Required
            ? new ConflictClaim(null, problem.GroupId(member.Index), "required")
            : new ConflictClaim(problem.Rows[member.Index].Id, null, member.Side.ToString().ToLowerInvariant()))],
        Proof = result.Proof is { } proof ? result.Conflict.ToDictionary(i => problem.Rows[i].Id, i => proof[i]) : null,
    };

    public static CertificateClaim Of(AllocationProblem problem, BoundCertificate certificate) => new(
        certificate.Bound,
        problem.Rows.Select((row, i) => (row.Id, Price: certificate.Prices[i])).Where(pair => pair.Price != 0).ToDictionary(pair => pair.Id, pair => pair.Price),
        [.. certificate.Derived.Select(row => new DerivedRowClaim(
            row.Sources.ToDictionary(from => problem.Rows[from.Row].Id, from => from.Multiplier),
            row.Shifts.ToDictionary(shift => problem.GroupId(shift.Group), shift => shift.Amount), row.Upper, row.Price))],
        [.. certificate.Blocks.Select(block => problem.Blocks[block].Id)]);

    /// <summary>The names of the checks that fail.</summary>
    public static string[] Failed(AllocationProblem problem, AllocationClaim claim) =>
        [.. AllocationChecker.Check(problem, claim).Checks.Where(check => check.Outcome == CheckOutcome.Failed).Select(check => check.Name)];

    public static void Accepts(AllocationProblem problem, AllocationClaim claim)
    {
        VerificationReport report = AllocationChecker.Check(problem, claim);
        Assert.True(report.Holds, string.Join('\n', report.Checks.SelectMany(check => check.Faults.Select(fault => $"{check.Name}: {fault}"))));
    }
}
