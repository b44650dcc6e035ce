namespace SkillsGap.Engine.Audit;

/// <summary>What has become of an adjustment by the day of the audit.</summary>
public enum AdjustmentState
{
    /// <summary>It holds.</summary>
    InForce,

    /// <summary>A later one of the same thing holds in its place.</summary>
    Replaced,

    /// <summary>Its last day is over.</summary>
    Expired,

    /// <summary>Its first day is still to come.</summary>
    NotYet,

    /// <summary>It is of a metric of which nothing is known: no row counts, and the name says nothing here.</summary>
    WithoutFigure,
}
