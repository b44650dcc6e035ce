using System.Collections.Immutable;
using MathNet.Numerics;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Adoption;

/// <summary>
/// Finds champions: advanced use, in at least <see cref="AdoptionSettings.SustainedShare"/> of the weeks, at the top of the peers in at least
/// <see cref="AdoptionSettings.LeadingWeeks"/> of them, far beyond the other advanced users in depth and breadth, and in more weeks than
/// chance explains (Holm's correction over all people and tools).
/// </summary>
internal static class ChampionSearch
{
    // Below this nobody can be called sustained.
    private const int FewestWeeksOfUse = 6;

    /// <summary>The champions of each tool, by person id.</summary>
    public static ImmutableArray<Champion>[] Find(WorkforceAnalysis analysis, ToolUse[] tools, AdoptionSettings settings)
    {
        var peers = new Peers[tools.Length];
        var found = new List<(int Tool, Champion Champion)>();
        for (var t = 0; t < tools.Length; t++)
        {
            var use = tools[t];
            peers[t] = new Peers(use, person => analysis.Workforce.People[person].Role, settings);
            var leads = LeadingWeeks.Of(use, peers[t].GroupOf, settings.LeadingShare);
            for (var i = 0; i < leads.Length; i++)
            {
                var (_, weeks) = use.InWindow(use.People[i]);
                if (weeks == 0) continue;
                found.Add((t, Of(analysis, use, use.People[i], weeks, leads[i], settings)));
            }
        }

        // Holm: the i-th smallest of n is held against the level over n − i.
        var sorted = found.OrderBy(one => one.Champion.Probability).ToList();
        var significant = 0;
        while (significant < sorted.Count
            && sorted[significant].Champion.Probability <= settings.FalseChampions / (sorted.Count - significant)) significant++;
        var champions = sorted.Take(significant).Where(one => IsOne(one.Champion, tools[one.Tool], peers[one.Tool], settings)).ToLookup(one => one.Tool, one => one.Champion);
        return
        [
            .. tools.Select((_, t) => champions[t].OrderBy(one => analysis.Workforce.People[one.Person].Id, StringComparer.Ordinal).ToImmutableArray()),
        ];
    }

    /// <summary>P(X ≥ k) for X binomial of n draws with probability p: the incomplete beta function I_p(k, n − k + 1).</summary>
    internal static double AtLeast(int k, int n, double p) =>
        k <= 0 || p >= 1 ? 1 : k > n || p <= 0 ? 0 : SpecialFunctions.BetaRegularized(k, n - k + 1, p);

    private static bool IsOne(Champion one, ToolUse use, Peers peers, AdoptionSettings settings) => one.Use.Level == Maturity.Advanced
        && one.ActiveWeeks >= FewestWeeksOfUse && one.ActiveWeeks >= settings.SustainedShare * use.Observed
        && one.LeadingWeeks >= settings.LeadingWeeks * one.ActiveWeeks && peers.IsAhead(one.Use, settings);

    private static Champion Of(WorkforceAnalysis analysis, ToolUse use, PersonUse person, int weeks, int leads, AdoptionSettings settings)
    {
        var skill = analysis.Workforce.Tools[use.Tool].Skill;
        var level = skill is { } s ? analysis.Estimate.Mean[person.Person, s] : (double?)null;
        return new(
            person.Person, use.Profile(person, settings), weeks, leads, AtLeast(leads, weeks, settings.LeadingShare), level,
            level is { } mean && mean >= Proficient(analysis, skill!.Value));
    }

    // What the least demanding role asks; where none asks for the skill, what the design believes of those whose role does.
    private static double Proficient(WorkforceAnalysis analysis, int skill) => analysis.Workforce.Roles
        .SelectMany(role => role.Requirements).Where(need => need.Skill == skill && need.Level > 0).Select(need => need.Level).DefaultIfEmpty(0.6).Min();
}
