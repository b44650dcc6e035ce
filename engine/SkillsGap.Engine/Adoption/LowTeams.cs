using System.Collections.Immutable;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Adoption;

/// <summary>
/// Finds the teams of low adoption, and prices what the catalogue has for them by the rules by which paths are priced. A team is low whose share is at most
/// <see cref="AdoptionSettings.LowShare"/> of the overall one, and so far below it as less than one team in twenty would be by chance.
/// </summary>
internal static class LowTeams
{
    private const double Chance = 0.05;

    public static ImmutableArray<LowTeam> Of(
        WorkforceAnalysis analysis, int? skill, IEnumerable<GroupAdoption> units, double overall, IReadOnlyDictionary<int, Maturity> levels,
        AdoptionSettings settings) =>
    [
        .. units.Where(unit => unit.IsTeam && !unit.IsHidden && unit.People >= settings.SmallestGroup && unit.Share <= settings.LowShare * overall)
            .Select(unit => (Unit: unit, Probability: ChampionSearch.AtLeast(unit.People - unit.Active, unit.People, 1 - overall)))
            .Where(one => one.Probability <= Chance).OrderBy(one => one.Unit.Share).ThenBy(one => one.Probability)
            .ThenBy(one => analysis.Workforce.Units[one.Unit.Group].Id, StringComparer.Ordinal)
            .Select(one => new LowTeam(one.Unit, one.Probability, skill is { } s ? Offers(analysis, s, Learners(analysis.Workforce, one.Unit.Group, levels)) : [])),
    ];

    // Whoever has come further has no need of it.
    private static int[] Learners(Workforce workforce, int unit, IReadOnlyDictionary<int, Maturity> levels) =>
    [
        .. Enumerable.Range(0, workforce.People.Length).Where(p => workforce.UnitsFrom(workforce.People[p].Unit).Contains(unit)
            && levels.GetValueOrDefault(p) < Maturity.Intermediate),
    ];

    private static ImmutableArray<LearningOffer> Offers(WorkforceAnalysis analysis, int skill, int[] people)
    {
        var modules = analysis.Workforce.Modules;
        return
        [
            .. Enumerable.Range(0, modules.Length).Where(m => modules[m].Outcomes.Any(outcome => outcome.Skill == skill))
                .Select(m => Offer(analysis, m, skill, people)).Where(offer => offer.People > 0)
                .GroupBy(offer => modules[offer.Module].Format).OrderBy(format => format.Key)
                .Select(format => format.OrderByDescending(offer => offer.Gain).ThenBy(offer => offer.Cash)
                    .ThenBy(offer => modules[offer.Module].Id, StringComparer.Ordinal).First()),
        ];
    }

    private static LearningOffer Offer(WorkforceAnalysis analysis, int module, int skill, int[] people)
    {
        var taught = analysis.Workforce.Modules[module];
        var outcome = taught.Outcomes.First(one => one.Skill == skill);
        var success = new SuccessModel();
        var (count, hours, gain) = (0, 0.0, 0.0);
        foreach (var p in people)
        {
            var mean = analysis.Estimate.Mean.Row(p);
            if (mean[skill] >= outcome.LevelTo || !MayStart(taught, mean)) continue;
            var own = ModuleHours.For(taught, mean, analysis.Readiness.Value.Row(p));
            var probability = success.Probability(
                1, own, false, taught.Format == LearningFormat.HandsOn, analysis.Workforce.People[p].PreferredFormat == taught.Format);
            (count, hours, gain) = (count + 1, hours + own, gain + (probability * (outcome.LevelTo - Math.Max(0, mean[skill]))));
        }

        return new(module, count, count * taught.Cost, hours, gain);
    }

    private static bool MayStart(LearningModule module, ReadOnlySpan<double> mean)
    {
        foreach (var outcome in module.Outcomes)
        {
            if (!ModuleHours.IsThere(mean[outcome.Skill], outcome.LevelFrom)) return false;
        }

        foreach (var need in module.Prerequisites)
        {
            if (!ModuleHours.IsThere(mean[need.Skill], need.Level)) return false;
        }

        return true;
    }
}
