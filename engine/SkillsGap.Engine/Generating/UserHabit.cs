namespace SkillsGap.Engine.Generating;

/// <summary>How somebody uses a tool.</summary>
public enum UserHabit
{
    /// <summary>Now and then, for one or two things.</summary>
    Basic,

    /// <summary>Regularly, for some things.</summary>
    Intermediate,

    /// <summary>On most days, for many things.</summary>
    Advanced,

    /// <summary>Nearly daily, for nearly everything, and deeper than others.</summary>
    Champion,

    /// <summary>Regularly, and in a few weeks as much as a champion: a project, a hackathon.</summary>
    Burst,

    /// <summary>As often and as deep as a champion, for one or two things.</summary>
    Narrow,
}
