using SkillsGap.Wire.Service.Tables;

namespace SkillsGap.Wire.Service;

/// <summary>Evidence to append to a workforce.</summary>
public sealed record EvidenceUpload
{
    /// <summary>The rows to append.</summary>
    public required EvidenceTable Evidence { get; init; }
}
