namespace SkillsGap.Engine.Data.Tables;

/// <summary>Whether a table must be there.</summary>
internal enum Presence
{
    /// <summary>The file may be missing; it is written only when it has rows.</summary>
    Optional,

    /// <summary>The file must be there; a header alone says that there are none.</summary>
    Required,

    /// <summary>The file must be there and have rows: nothing can be said without them.</summary>
    Filled,
}
