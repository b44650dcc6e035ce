namespace SkillsGap.Engine.Adjacency;

/// <summary>How to learn which skills go together. The defaults were chosen on occupations that the published measurement does not use.</summary>
public sealed record LikelySkillsOptions
{
    /// <summary>The model; <see cref="LikelyModel.Best"/> by default.</summary>
    public LikelyModel Model { get; init; } = LikelyModel.Best;

    /// <summary>Seed of the mixture's starts; 1 by default.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// Components of the mixture, at least 1 and never more than there are profiles; null, the default, for a quarter of the profiles, at
    /// least 8 and at most 200.
    /// </summary>
    public int? Components { get; init; }

    /// <summary>Mixtures that are fitted from different starts and averaged, at least 1; 10 by default.</summary>
    public int Bags { get; init; } = 10;

    /// <summary>EM steps, at least 1; 20 by default.</summary>
    public int Iterations { get; init; } = 20;

    /// <summary>Most profiles the mixture learns from, drawn by the seed where there are more, at least 1; 5,000 by default.</summary>
    public int MostProfiles { get; init; } = 5000;

    /// <summary>Profiles' worth of the base rates that each component begins with, positive; 0.5 by default.</summary>
    public double BaseWeight { get; init; } = 0.5;

    /// <summary>Part of each covariance that the Gaussian gives up, 0 to below 1; 0.1 by default.</summary>
    public double Shrinkage { get; init; } = 0.1;
}
