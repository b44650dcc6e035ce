namespace SkillsGap.Host.Storage;

/// <summary>What became of deleting a workforce.</summary>
internal enum DeleteOutcome
{
    /// <summary>It is gone, and what was made of it.</summary>
    Deleted,

    /// <summary>There is none.</summary>
    NotThere,

    /// <summary>Another version is current than was expected (412); nothing was deleted.</summary>
    Conflict,

    /// <summary>Scenarios of it, or planned again from one of it, wait or are at work (409); nothing was deleted.</summary>
    InUse,
}
