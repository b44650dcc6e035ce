using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Archetypes;

/// <summary>
/// Learns the prior of people from full profiles: levels of people or occupations that are known. How many archetypes is decided by profiles
/// left out: of each a tenth of the skills is seen, and what is said about the others is scored. The best mean log density wins.
/// </summary>
public static class ProfileLearner
{
    /// <summary>With fewer profiles no archetypes are learned.</summary>
    public const int FewestProfiles = 150;

    private const double SeenShare = 0.1;
    private const int LeftOutOneIn = 5;

    /// <summary>Profiles per archetype of a run that are tried; what leaves fewer than 2 archetypes is not.</summary>
    private static readonly int[] ProfilesPerArchetype = [80, 40, 20, 14, 10, 7];

    /// <summary>The model with means, standard deviations, correlations and archetypes of the profiles, and no role bonus.</summary>
    /// <param name="model">Whose half-lives and measurements stay.</param>
    /// <param name="profiles">Levels, 0–1: profiles × the model's skills, at least 2.</param>
    /// <param name="seed">Of the random numbers.</param>
    /// <param name="archetypes">False for a single Gaussian.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors; changes no result.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">Other skills than the model's, fewer than 2 profiles, or a level that is no number.</exception>
    public static EvidenceModel Learn(
        EvidenceModel model, PersonSkillTable profiles, ulong seed, bool archetypes = true, int? threads = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(profiles);
        if (profiles.Skills != model.Skills.Length || profiles.People < 2)
            throw new ArgumentException(
                $"{profiles.People} profiles of {profiles.Skills} skills; at least 2 of {model.Skills.Length} skills are needed.", nameof(profiles));
        for (var p = 0; p < profiles.People; p++)
        {
            foreach (var level in profiles.Row(p))
            {
                if (!double.IsFinite(level))
                    throw new ArgumentException($"Profile {p} has a level that is no number: {level}.", nameof(profiles));
            }
        }

        int[] all = [.. Enumerable.Range(0, profiles.People)];
        var perRun = !archetypes || profiles.People < FewestProfiles ? 1 : Choose(model, profiles, seed, threads, cancellation);
        return ProfileFit.Of(model, profiles, all, perRun, seed, threads, cancellation);
    }

    private static int Choose(EvidenceModel model, PersonSkillTable profiles, ulong seed, int? threads, CancellationToken cancellation)
    {
        var order = Shuffled(profiles.People, new(seed));
        var leftOut = order[..(order.Length / LeftOutOneIn)];
        var rest = order[leftOut.Length..];
        Array.Sort(rest);
        var task = PartialProfiles.Draw(model, profiles, leftOut, SeenShare, new(unchecked(seed + 1)));
        var (best, score) = (1, double.NegativeInfinity);
        int[] candidates = [1, .. ProfilesPerArchetype.Select(n => profiles.People / n).Where(k => k > 1)];
        foreach (var perRun in candidates)
        {
            var candidate = ProfileFit.Of(model, profiles, rest, Math.Min(perRun, rest.Length / 2), seed, threads, cancellation);
            var found = task.LogDensity(candidate, threads, cancellation);
            if (found > score)
                (best, score) = (perRun, found);
        }

        return best;
    }

    private static int[] Shuffled(int count, SeededRandom random)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (var i = 0; i < count - 1; i++)
        {
            var other = i + random.Below(count - i);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }
}
