namespace SkillsGap.Engine.Adjacency;

/// <summary>How <see cref="LikelySkills"/> learns which skills go together.</summary>
public enum LikelyModel
{
    /// <summary>
    /// A mixture of profiles: the Gaussian where levels are graded and more than half of them positive, as in O*NET; else the mixture, as
    /// for ESCO and most enterprises.
    /// </summary>
    Best,

    /// <summary>A Bernoulli mixture: kinds of profile, each with its own probability of each skill.</summary>
    Mixture,

    /// <summary>One Gaussian over all levels, asked how probable it is that a level is a revealed comparative advantage.</summary>
    Gaussian,
}
