using SkillsGap.Engine.Data;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Model;

namespace SkillsGap.Benchmarks.Learning;

/// <summary>
/// The truth that a learned parameter stands for. Supervisors are biased against one audit group, which the trainer cannot see: the truth of their
/// offset and shared sd is that over all groups.
/// </summary>
internal static class TrueParameters
{
    private static readonly string[] Compared = ["offset", "slope", "own_sd"];

    /// <summary>Offset, slope or noise of a kind; null for every other parameter.</summary>
    public static double? Of(string name, GeneratedEnterprise enterprise)
    {
        if (name.Split('.') is not [var word, var what] || !Compared.Contains(what) || !EvidenceKinds.Words.TryParse(word, out var kind)) return null;
        var truth = enterprise.Truth.World.Of(kind);
        return what switch
        {
            "offset" => truth.Offset + (kind == EvidenceKind.Supervisor ? enterprise.Truth.World.SupervisorBias * Disadvantaged(enterprise) : 0),
            "slope" => truth.Slope,
            _ => truth.OwnSd,
        };
    }

    private static double Disadvantaged(GeneratedEnterprise enterprise) =>
        (double)enterprise.Content.AuditAttributes.Count(a => a.Attribute == AuditBias.Group && a.Value == AuditBias.Disadvantaged)
            / enterprise.Content.Workforce.People.Length;
}
