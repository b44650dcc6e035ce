using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data;

/// <summary>The words of files for the vocabularies that are words and nothing more.</summary>
public static class Vocabulary
{
    /// <summary>The pillars of skills.csv.</summary>
    public static Words<Pillar> Pillars { get; } = new(
        ("technical", Pillar.Technical),
        ("lifecycle", Pillar.Lifecycle),
        ("governance", Pillar.Governance),
        ("career", Pillar.Career));

    /// <summary>The directions of outcomes.csv.</summary>
    public static Words<BetterWhen> Directions { get; } = new(
        ("higher", BetterWhen.Higher),
        ("lower", BetterWhen.Lower),
        ("near_one", BetterWhen.NearOne));

    /// <summary>The learning formats of modules.csv and people.csv.</summary>
    public static Words<LearningFormat> Formats { get; } = new(
        ("course", LearningFormat.Course),
        ("micro", LearningFormat.Micro),
        ("workshop", LearningFormat.Workshop),
        ("hands-on", LearningFormat.HandsOn),
        ("certification", LearningFormat.Certification));

    /// <summary>The kinds of option that a pin of a scenario may name.</summary>
    public static Words<OptionKind> Options { get; } = new(
        ("stay", OptionKind.Stay),
        ("path", OptionKind.Path),
        ("transition", OptionKind.Transition));

    /// <summary>The kinds of path in a scenario's outcomes.</summary>
    public static Words<PathKind> PathKinds { get; } = new(
        ("self-paced", PathKind.SelfPaced),
        ("self-paced-mentored", PathKind.SelfPacedMentored),
        ("cohort", PathKind.Cohort),
        ("cohort-mentored", PathKind.CohortMentored));

    /// <summary>What can happen, in a file of events.</summary>
    public static Words<ProgressEventKind> Events { get; } = new(
        ("started", ProgressEventKind.Started),
        ("completed", ProgressEventKind.Completed),
        ("failed", ProgressEventKind.Failed),
        ("dropped", ProgressEventKind.Dropped),
        ("assessed", ProgressEventKind.Assessed),
        ("mentor_session", ProgressEventKind.MentorSession),
        ("declined", ProgressEventKind.Declined),
        ("moved_role", ProgressEventKind.MovedRole),
        ("offered", ProgressEventKind.Offered));
}
