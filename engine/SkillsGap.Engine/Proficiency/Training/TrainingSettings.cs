namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>How a model is learned. Equal settings and data give equal bytes, whatever the number of threads.</summary>
public sealed record TrainingSettings
{
    /// <summary>Under so many people nothing is learned.</summary>
    public const int FewestPeople = 150;

    /// <summary>Seed of the draw of people, where there are more than are used; default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Most people that kinds and means are learned from, at least <see cref="FewestPeople"/>; default 1,000.</summary>
    public int MostMeasured { get; init; } = 1000;

    /// <summary>Most people that correlations are learned from, at least <see cref="FewestPeople"/>; default 2,000.</summary>
    public int MostCorrelated { get; init; } = 2000;

    /// <summary>Rounds of learning kinds and means, then correlations, at least 1; default 4.</summary>
    public int Rounds { get; init; } = 4;

    /// <summary>The model before training: where it starts, and what it is drawn to. Default null: <see cref="EvidenceModel.Default"/>.</summary>
    public EvidenceModel? Start { get; init; }

    /// <summary>Most threads to use, at least 1, or null for all cores. Never changes the result.</summary>
    public int? Threads { get; init; }
}
