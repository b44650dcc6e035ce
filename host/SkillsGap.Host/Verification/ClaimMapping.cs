using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Wire.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Verification;

/// <summary>From the documents to what they claim, word for word.</summary>
internal static class ClaimMapping
{
    public static AllocationClaim Of(AllocationResultDocument result) => new()
    {
        Status = result.Status,
        Stopped = result.Stopped,
        Repeatable = result.Repeatable,
        Tolerance = result.Tolerance,
        Value = result.Value,
        Moves = Of(result.Moves),
        Bound = result.Bound,
        BoundFrom = result.BoundFrom,
        PriceBound = result.PriceBound,
        Certificate = Of(result.Certificate),
        Gap = result.Gap,
        Choice = result.Choice,
        Prices = result.Prices,
        Rows = [.. result.Rows.Select(row => new RowClaim(row.Id, row.Used, row.Slack, row.Price))],
        Conflict = result.Conflict ?? [],
        ConflictMembers = Members(result.ConflictMembers),
        Proof = result.Proof,
    };

    /// <summary>A plan chooses by its decisions. Somebody named twice is a fault of the document; the first decision is looked at.</summary>
    public static AllocationClaim Of(PlanDocument plan) => new()
    {
        Status = plan.Proof.Status,
        Stopped = plan.Proof.Stopped,
        Repeatable = plan.Proof.Repeatable,
        Tolerance = plan.Proof.Tolerance,
        Value = plan.Proof.Value,
        Moves = Of(plan.Proof.Moves),
        Bound = plan.Proof.Bound,
        BoundFrom = plan.Proof.BoundFrom,
        PriceBound = plan.Proof.PriceBound,
        Certificate = Of(plan.Proof.Certificate),
        Gap = plan.Proof.Gap,
        Choice = plan.Proof.Value is null && plan.People.All(person => person.Decision is null)
            ? null
            : plan.People.DistinctBy(person => person.Id).ToDictionary(person => person.Id, person => person.Decision?.Option),
        Prices = plan.Rows.DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => row.Price),
        Rows = [.. plan.Rows.Select(row => new RowClaim(row.Id, row.Used, row.Slack, row.Price))],
        Conflict = plan.Proof.Conflict,
        ConflictMembers = Members(plan.Proof.ConflictMembers),
        Proof = plan.Proof.Proof,
    };

    private static IReadOnlyList<ConflictClaim> Members(IReadOnlyList<ConflictMemberDocument>? members) =>
        [.. (members ?? []).Select(member => new ConflictClaim(member.Row, member.Group, member.Side))];

    private static MovesClaim? Of(MovesDocument? moves) => moves is null ? null : new(moves.Penalty, moves.Moved, moves.Cost, moves.Value);

    private static CertificateClaim? Of(CertificateDocument? certificate) => certificate is null ? null : new(
        certificate.Bound, certificate.Prices,
        [.. certificate.Derived.Select(row => new DerivedRowClaim(row.From, row.Shifts ?? [], row.Upper, row.Price))],
        certificate.Blocks);
}
