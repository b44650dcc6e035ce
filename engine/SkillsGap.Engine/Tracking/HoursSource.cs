namespace SkillsGap.Engine.Tracking;

/// <summary>Where a mentor's hours come from, in the order in which people are asked.</summary>
public enum HoursSource
{
    /// <summary>They offered them, and nobody's plan counts on them.</summary>
    Offered,

    /// <summary>Mentor hours that paths under way leave.</summary>
    LeftOver,

    /// <summary>Hours they learned in, now that they are done; they are still to be asked.</summary>
    Freed,
}
