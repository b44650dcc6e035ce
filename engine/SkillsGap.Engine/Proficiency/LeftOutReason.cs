namespace SkillsGap.Engine.Proficiency;

/// <summary>Why a piece of evidence was not used.</summary>
public enum LeftOutReason
{
    /// <summary>Its date is after the day asked about.</summary>
    AfterAsOf,

    /// <summary>It had expired before the day asked about.</summary>
    Expired,

    /// <summary>A later override of the same skill took its place.</summary>
    Superseded,

    /// <summary>It has no score and its kind is not counted, or the model does not measure by its kind.</summary>
    Uninformative,
}
