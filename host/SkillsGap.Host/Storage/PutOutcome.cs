namespace SkillsGap.Host.Storage;

/// <summary>What became of a write.</summary>
internal enum PutOutcome
{
    /// <summary>A new version is current.</summary>
    Created,

    /// <summary>The current version has the same content already.</summary>
    Unchanged,

    /// <summary>Something else is current than was expected (412); nothing was written.</summary>
    Conflict,
}
