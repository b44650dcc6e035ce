namespace SkillsGap.Host.Storage;

/// <summary>What stops the store, as far as a caller can tell them apart.</summary>
internal enum StoreFailure
{
    /// <summary>The database cannot be reached or is busy for too long; the same call may succeed later (503).</summary>
    Unavailable,

    /// <summary>There is no room left to write; reading still works (507).</summary>
    Full,

    /// <summary>Stored bytes are not what was stored; trying again does not help (500).</summary>
    Damaged,

    /// <summary>The schema was made by a newer version of this program.</summary>
    TooNew,

    /// <summary>Another process already serves this data folder.</summary>
    InUse,
}
