namespace SkillsGap.Engine.Model;

/// <summary>
/// Where a piece of evidence comes from. To add one: append it here (the numbers are stored), give it a word in
/// <c>EvidenceKinds</c> of the data folder and a measurement model in <c>EvidenceModel.Default</c>.
/// </summary>
public enum EvidenceKind
{
    /// <summary>The person's own rating.</summary>
    SelfReport = 0,

    /// <summary>A colleague's endorsement; may come without a score.</summary>
    Endorsement = 1,

    /// <summary>Training attended.</summary>
    Training = 2,

    /// <summary>A certificate; may expire.</summary>
    Certification = 3,

    /// <summary>Work on a project that used the skill.</summary>
    Project = 4,

    /// <summary>Code contributed.</summary>
    Code = 5,

    /// <summary>A test of the skill: the anchor of the scale.</summary>
    Assessment = 6,

    /// <summary>The supervisor's rating.</summary>
    Supervisor = 7,

    /// <summary>Use of a tool that stands for the skill.</summary>
    ToolUsage = 8,

    /// <summary>A human's correction, with source and reason; it wins.</summary>
    Override = 9,
}
