using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data;

/// <summary>
/// The kinds of evidence as files name them. To add one: append it to <see cref="EvidenceKind"/>, give it a word here, and say in
/// <see cref="MayBeUnscored"/> whether it may come without a value.
/// </summary>
public static class EvidenceKinds
{
    /// <summary>The word of each kind.</summary>
    public static Words<EvidenceKind> Words { get; } = new(
        ("self_report", EvidenceKind.SelfReport),
        ("endorsement", EvidenceKind.Endorsement),
        ("training", EvidenceKind.Training),
        ("certification", EvidenceKind.Certification),
        ("project", EvidenceKind.Project),
        ("code", EvidenceKind.Code),
        ("assessment", EvidenceKind.Assessment),
        ("supervisor", EvidenceKind.Supervisor),
        ("tool_usage", EvidenceKind.ToolUsage),
        ("override", EvidenceKind.Override));

    /// <summary>Whether it can be known to have happened without a score; a rating or a test without one says nothing.</summary>
    public static bool MayBeUnscored(EvidenceKind kind) => kind is EvidenceKind.Endorsement or EvidenceKind.Training
        or EvidenceKind.Certification or EvidenceKind.Project or EvidenceKind.Code or EvidenceKind.ToolUsage;
}
