namespace SkillsGap.Engine.Matching;

/// <summary>Who or what is matched.</summary>
public enum MatchSide
{
    /// <summary>The people.</summary>
    People = 0,

    /// <summary>The roles, by what they require.</summary>
    Roles = 1,

    /// <summary>The projects, by what they ask for; every skill weighs the same.</summary>
    Projects = 2,

    /// <summary>The people who have hours to give as mentors.</summary>
    Mentors = 3,
}
