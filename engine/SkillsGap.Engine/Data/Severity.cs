namespace SkillsGap.Engine.Data;

/// <summary>How bad a problem of the data is.</summary>
public enum Severity
{
    /// <summary>The data can be used; somebody should look.</summary>
    Warning,

    /// <summary>The data cannot be used.</summary>
    Error,
}
