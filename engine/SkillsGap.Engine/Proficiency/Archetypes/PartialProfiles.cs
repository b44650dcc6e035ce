using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Archetypes;

/// <summary>Profiles of which some skills have been assessed, as the estimator takes them: people with an assessment per skill seen.</summary>
internal sealed class PartialProfiles
{
    private static readonly DateOnly Today = new(2000, 1, 1);

    private readonly Workforce workforce;
    private readonly PersonSkillTable levels;

    private PartialProfiles(Workforce workforce, PersonSkillTable levels) => (this.workforce, this.levels) = (workforce, levels);

    /// <summary>Draws which skills are seen, at their level.</summary>
    internal static PartialProfiles Draw(EvidenceModel model, PersonSkillTable profiles, int[] chosen, double share, SeededRandom random)
    {
        var skills = profiles.Skills;
        var levels = new PersonSkillTable(chosen.Length, skills);
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        for (var p = 0; p < chosen.Length; p++)
        {
            profiles.Row(chosen[p]).CopyTo(levels.Row(p));
            var left = Math.Max(1, (int)Math.Round(share * skills));
            for (var s = 0; s < skills; s++)
            {
                if (random.Below(skills - s) >= left)
                    continue;
                left--;
                evidence.Add(new(p, s, EvidenceKind.Assessment, Today, profiles[chosen[p], s], 1, "profile", null, ""));
                levels[p, s] = double.NaN;
            }
        }

        return new(People(model, chosen.Length, evidence.ToImmutable()), levels);
    }

    /// <summary>Mean log density that a model gives to the levels of skills not seen.</summary>
    internal double LogDensity(EvidenceModel model, int? threads, CancellationToken cancellation)
    {
        var estimate = new ProficiencyEstimator(model).Estimate(workforce, Today, threads, null, cancellation);
        var (sum, count) = (0.0, 0);
        for (var p = 0; p < levels.People; p++)
        {
            for (var s = 0; s < levels.Skills; s++)
            {
                if (double.IsNaN(levels[p, s]))
                    continue;
                var off = (levels[p, s] - estimate.Mean[p, s]) / estimate.Sd[p, s];
                sum -= Math.Log(estimate.Sd[p, s]) + (off * off / 2);
                count++;
            }
        }

        return sum / count;
    }

    private static Workforce People(EvidenceModel model, int people, ImmutableArray<Evidence> evidence)
    {
        var skills = model.Skills
            .Select((s, i) => new Skill(i.ToString(System.Globalization.CultureInfo.InvariantCulture), "", "", Pillar.Technical, s.HalfLifeMonths, 0, 0));
        var none = Enumerable.Repeat(ImmutableArray<SkillComponent>.Empty, model.Skills.Length);
        return new(
            new([.. skills], [], [.. none], []), [new("any", "", "", 0, null, null, null, [], [])], [new("any", "", null, null, null)],
            [.. Enumerable.Range(0, people).Select(_ => new Person("", 0, 0, 0, 0, 0, false, null, null))], evidence, [], [], []);
    }
}
