namespace SkillsGap.Engine.Data.Import.GitLog;

/// <summary>The stretch of time over which commits are summed up to one piece of evidence.</summary>
public enum GitPeriod
{
    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar quarter.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,
}
