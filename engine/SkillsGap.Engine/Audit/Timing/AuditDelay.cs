namespace SkillsGap.Engine.Audit.Timing;

/// <summary>What keeps an audit from coming on the day of its reason.</summary>
public enum AuditDelay
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The rest since the last audit.</summary>
    Rest,

    /// <summary>The most audits in twelve months.</summary>
    MostPerYear,
}
