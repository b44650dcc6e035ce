using SkillsGap.Engine.Data.Rows;

namespace SkillsGap.Engine.Data.Import.Findings;

/// <summary>What a reader of an outside format found for evidence.csv.</summary>
/// <param name="Rows">
/// The evidence. Its source names what it came from, the same whenever that is read, and is given to nothing else: what it says now replaces
/// all it said before.
/// </param>
/// <param name="IsWithdrawn">Whether evidence that is there no longer holds although nothing replaces it: voided, revoked, overtaken.</param>
internal sealed record EvidenceFindings(IReadOnlyList<EvidenceRow> Rows, Predicate<EvidenceRow> IsWithdrawn);
