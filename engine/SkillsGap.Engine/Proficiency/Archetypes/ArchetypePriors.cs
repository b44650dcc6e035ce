using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency.Archetypes;

/// <summary>The archetypes as the estimator reads them: what each adds to each skill, and how likely each is in a role. Safe to share.</summary>
internal sealed class ArchetypePriors
{
    private readonly double[][] logWeights;
    private readonly double[] centres;

    /// <exception cref="ArgumentException">The sizes do not belong together, or something is no number.</exception>
    internal ArchetypePriors(ProfileArchetypes archetypes, int skills, Workforce workforce)
    {
        Skills = skills;
        Count = archetypes.Weights.Length;
        centres = [.. archetypes.Centres];
        if (Count == 0 || centres.Length != (long)Count * skills || !centres.All(double.IsFinite))
            throw new ArgumentException(
                $"{Count} archetypes of {skills} skills take {(long)Count * skills} finite centres; {centres.Length} numbers were given.\n"
                + "Learn the archetypes from the same skills as the model.",
                nameof(archetypes));
        var everybody = Logs(archetypes.Weights.AsSpan());
        logWeights =
        [
            .. workforce.Roles.Select(r => archetypes.RoleWeights.TryGetValue(r.Id, out var own) ? Logs(own.AsSpan()) : everybody),
        ];
    }

    /// <summary>Number of archetypes.</summary>
    internal int Count { get; }

    /// <summary>Number of skills.</summary>
    internal int Skills { get; }

    /// <summary>What an archetype adds to the prior mean of each skill.</summary>
    internal ReadOnlySpan<double> Centre(int archetype) => centres.AsSpan(archetype * Skills, Skills);

    /// <summary>Logarithms of the archetypes' weights in a role, by its index.</summary>
    internal double[] LogWeights(int role) => logWeights[role];

    private double[] Logs(ReadOnlySpan<double> weights)
    {
        var logs = new double[weights.Length];
        for (var k = 0; k < logs.Length; k++)
            logs[k] = weights[k] > 0 ? Math.Log(weights[k]) : double.NaN;
        if (logs.Length != Count || !logs.All(double.IsFinite))
            throw new ArgumentException(
                $"A role has {logs.Length} archetype weights; {Count} positive ones are needed.\nGive every archetype a small share.");
        return logs;
    }
}
