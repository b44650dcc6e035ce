using SkillsGap.Engine.Data.Rows;

namespace SkillsGap.Engine.Data.Import.Findings;

/// <summary>What a reader of an outside format found for evidence.csv.</summary>
/// <param name="Rows">The evidence; person, skill, kind and source together are the same whenever the same origin is read.</param>
/// <param name="IsWithdrawn">Whether evidence that was imported earlier no longer holds: voided, revoked, overtaken.</param>
/// <param name="Items">Statements, badges or commits read.</param>
internal sealed record EvidenceFindings(List<EvidenceRow> Rows, Func<EvidenceRow, bool> IsWithdrawn, long Items);
