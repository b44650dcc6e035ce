namespace SkillsGap.Engine.Data.Import.Xapi;

/// <summary>The verbs of xAPI statements that say something about a skill, and the one that takes a statement back.</summary>
internal enum XapiVerb
{
    /// <summary>Any other; not used.</summary>
    Other,
    Completed,
    Passed,
    Failed,
    Scored,
    Progressed,
    Voided,
}
