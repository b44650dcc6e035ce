namespace SkillsGap.Engine.Audit.Timing;

/// <summary>Why somebody is to be audited on a day.</summary>
public enum AuditReasonKind
{
    /// <summary>The time from one audit to the next is over.</summary>
    Regular,

    /// <summary>They were never audited.</summary>
    First,

    /// <summary>A project ended: evidence of it came after the last audit.</summary>
    ProjectEnded,

    /// <summary>Evidence in a skill that their role requires expires.</summary>
    EvidenceExpires,

    /// <summary>Their role requires other levels than in the former folder.</summary>
    RequirementChanged,

    /// <summary>They hold another role than in the former folder.</summary>
    RoleChanged,

    /// <summary>A skill is forecast to fall below what their role needs.</summary>
    Obsolescence,
}
