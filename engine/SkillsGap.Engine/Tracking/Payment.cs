namespace SkillsGap.Engine.Tracking;

/// <summary>What an event costs, against the plan.</summary>
internal enum Payment
{
    /// <summary>Nothing, or nothing again.</summary>
    Nothing,

    /// <summary>The module, as the plan meant it.</summary>
    Planned,

    /// <summary>The module, which the plan did not mean: it is repeated, or no part of it.</summary>
    Extra,
}
