using System.Collections.Immutable;

namespace SkillsGap.Engine.Proficiency.Archetypes;

/// <summary>Single profiles in standard deviations: by how many of its skill's each level lies off the mean. Safe to share.</summary>
internal sealed class StandardProfiles
{
    private readonly double[] levels;
    private readonly double[] sds;

    /// <exception cref="ArgumentException">The numbers are no whole profiles, or something is no number.</exception>
    internal StandardProfiles(ImmutableArray<double> profiles, int skills)
    {
        if (profiles.Length % skills != 0 || !profiles.All(double.IsFinite))
            throw new ArgumentException(
                $"Profiles of {skills} skills take a finite number for each; {profiles.Length} numbers were given.\n"
                + "Learn the archetypes from the same skills as the model.",
                nameof(profiles));
        Count = profiles.Length / skills;
        sds = new double[skills];
        for (var i = 0; i < profiles.Length; i++)
            sds[i % skills] += profiles[i] * profiles[i];
        for (var s = 0; s < skills; s++)
            sds[s] = Math.Sqrt(sds[s] / Count);
        levels = [.. profiles.Select((level, i) => sds[i % skills] > 0 ? level / sds[i % skills] : 0)];
    }

    /// <summary>Number of profiles.</summary>
    internal int Count { get; }

    /// <summary>Per skill the standard deviation of its levels; 0 where they do not differ.</summary>
    internal ReadOnlySpan<double> Sds => sds;

    /// <summary>A profile: per skill by how many standard deviations it lies above the mean.</summary>
    internal ReadOnlySpan<double> this[int profile] => levels.AsSpan(profile * sds.Length, sds.Length);
}
