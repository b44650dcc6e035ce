namespace SkillsGap.Engine.Model;

/// <summary>What happened to somebody in a programme. To add one: append it here, give it a word in <c>Vocabulary</c>, say in <c>ProgressEventRow</c>
/// what it needs, and in <c>Tracking</c> what it does.</summary>
public enum ProgressEventKind
{
    /// <summary>A module was begun.</summary>
    Started,

    /// <summary>A module was passed; its value is the score, 0–1, and 1 where none is given.</summary>
    Completed,

    /// <summary>A module was not passed.</summary>
    Failed,

    /// <summary>A module was given up, or with no module the whole path.</summary>
    Dropped,

    /// <summary>A skill was tested; its value is the level, 0–1.</summary>
    Assessed,

    /// <summary>A mentor gave hours.</summary>
    MentorSession,

    /// <summary>An offer was declined: the mentor named, or the role named, or with neither the path.</summary>
    Declined,

    /// <summary>They hold another role from now on.</summary>
    MovedRole,

    /// <summary>They offer hours a week as a mentor.</summary>
    Offered,
}
