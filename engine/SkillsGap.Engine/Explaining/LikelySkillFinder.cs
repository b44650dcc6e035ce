using System.Collections.Immutable;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Explaining;

/// <summary>
/// Finds what people are likely to have too. It learns from people where there is evidence of enough of them
/// (<see cref="EvidencedSkills.FewestPeople"/>), else from what roles require.
/// </summary>
public sealed class LikelySkillFinder
{
    private const int ReasonsShown = 3;

    private readonly WorkforceAnalysis analysis;
    private readonly LikelySkills likely;
    private readonly IReadOnlyList<int[]> evidenced;

    private LikelySkillFinder(WorkforceAnalysis analysis, LikelySkills likely, bool fromPeople)
    {
        (this.analysis, this.likely, FromPeople) = (analysis, likely, fromPeople);
        evidenced = EvidencedSkills.Of(analysis.Workforce, analysis.Estimate.AsOf);
    }

    /// <summary>Whether it learned from people; else from roles.</summary>
    public bool FromPeople { get; }

    /// <summary>How many profiles it learned from.</summary>
    public int Profiles => likely.Profiles.Count;

    /// <summary>Learns which skills go together; null where no role requires anything and too few people have evidence.</summary>
    /// <param name="analysis">The workforce.</param>
    /// <param name="seed">Seed of the mixture's starts.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    public static LikelySkillFinder? Learn(
        WorkforceAnalysis analysis, ulong seed, IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var people = EvidencedSkills.Profiles(analysis.Workforce, analysis.Estimate);
        var profiles = people ?? SkillProfiles.Of(analysis.Workforce.Taxonomy.Count, analysis.Workforce.Roles);
        if (profiles.Count == 0) return null;
        var share = ShareProgress.Of(progress, "Learning which skills go together");
        return new(analysis, LikelySkills.Fit(profiles, new() { Seed = seed }, null, share, cancellation), people is not null);
    }

    /// <summary>
    /// The skills a person is likeliest to have among those without evidence, best first, of equals the first. Only skills for which one of
    /// the person's own speaks: what is merely common is no reason to ask somebody; unless nothing is known of them.
    /// </summary>
    /// <param name="person">Index of the person.</param>
    /// <param name="most">Most skills to name.</param>
    public ImmutableArray<LikelySkill> Of(int person, int most)
    {
        var seen = evidenced[person];
        double[] levels = [.. seen.Select(s => analysis.Estimate.Mean[person, s])];
        var present = new bool[seen.Length];
        likely.Profiles.Present(seen, levels, present);
        int[] has = [.. seen.Where((_, i) => present[i])];
        var probability = new double[likely.Profiles.Skills];
        likely.Probabilities(seen, levels, probability);
        return
        [
            .. Enumerable.Range(0, probability.Length).Where(s => probability[s] > 0) // NaN where it is seen.
                .OrderByDescending(s => probability[s])
                .Select(s => new LikelySkill(s, probability[s], likely.Profiles.ProfilesWith(s).Length / (double)Profiles, Because(has, s)))
                .Where(found => has.Length == 0 || !found.Because.IsEmpty).Take(most),
        ];
    }

    private ImmutableArray<(int Skill, LiftCounts Counts)> Because(int[] has, int skill) =>
    [
        .. has.Select(from => (Skill: from, Counts: likely.Profiles.Together(from, skill))).Where(x => x.Counts.Lift > 0)
            .OrderByDescending(x => x.Counts.Lift).Take(ReasonsShown),
    ];
}
