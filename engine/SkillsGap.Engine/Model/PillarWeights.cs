using System.Diagnostics;

namespace SkillsGap.Engine.Model;

/// <summary>What each pillar counts; only their proportions matter.</summary>
public readonly record struct PillarWeights(double Technical, double Lifecycle, double Governance, double Career)
{
    /// <summary>The weight of one pillar.</summary>
    public double this[Pillar pillar] => pillar switch
    {
        Pillar.Technical => Technical,
        Pillar.Lifecycle => Lifecycle,
        Pillar.Governance => Governance,
        Pillar.Career => Career,
        _ => throw new UnreachableException(),
    };

    /// <summary>All of them together.</summary>
    public double Sum => Technical + Lifecycle + Governance + Career;
}
