using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency.Archetypes;

/// <summary>
/// Archetypes of a workforce: by what its people's estimates differ from what their roles lead to expect. What everybody differs by is not
/// theirs to say: prior means are learned before.
/// </summary>
internal static class WorkforceArchetypes
{
    private const int Runs = 3;

    /// <summary>More people tell no more about some ten archetypes.</summary>
    private const int MostPeople = 10_000;

    /// <summary>So many people of no role's choice are counted into each role, as everybody's shares have it.</summary>
    private const double RoleShrinkage = 5;

    /// <summary>No more than this part of a skill's variance is taken for differences between archetypes.</summary>
    private const double MostBetween = 0.5;

    /// <summary>
    /// The model with archetypes. What lies between archetypes is taken off the variances around them, so that people differ as much as
    /// before; correlations stay.
    /// </summary>
    internal static EvidenceModel Of(
        EvidenceModel model, Workforce workforce, DateOnly asOf, int perRun, ulong seed, int? threads, CancellationToken cancellation)
    {
        var skills = model.Skills.Length;
        var step = ((workforce.People.Length - 1) / MostPeople) + 1;
        int[] people = [.. Enumerable.Range(0, workforce.People.Length).Where(p => p % step == 0)];
        var set = ArchetypeSet.Find(
            Deviations(model, workforce, asOf, people, threads, cancellation), skills, Runs, perRun, seed, threads, cancellation);
        var weights = set.Weights();
        return model with
        {
            Skills = [.. model.Skills.Select((skill, s) => skill with { Sd = Around(skill.Sd, Between(set, weights, s, skills)) })],
            Archetypes = new([.. weights], [.. set.Centres], RoleWeights(set, weights, workforce, people)),
        };
    }

    private static double[] Deviations(
        EvidenceModel model, Workforce workforce, DateOnly asOf, int[] people, int? threads, CancellationToken cancellation)
    {
        var estimate = new ProficiencyEstimator(model).Estimate(workforce, asOf, threads, null, cancellation);
        var evidence = new PersonObservations(model, workforce, EvidenceIndex.Of(workforce), asOf);
        var skills = model.Skills.Length;
        var rows = new double[checked(people.Length * skills)];
        for (var i = 0; i < people.Length; i++)
        {
            evidence.Read(people[i]);
            for (var s = 0; s < skills; s++)
                rows[(i * skills) + s] = estimate.Mean[people[i], s] - evidence.PriorMean[s];
        }

        for (var s = 0; s < skills; s++)
        {
            var mean = 0.0;
            for (var i = s; i < rows.Length; i += skills)
                mean += rows[i] / people.Length;
            for (var i = s; i < rows.Length; i += skills)
                rows[i] -= mean;
        }

        return rows;
    }

    private static double Around(double sd, double between) => Math.Sqrt((sd * sd) - Math.Min(between, MostBetween * sd * sd));

    private static double Between(ArchetypeSet set, double[] weights, int skill, int skills)
    {
        var (mean, squares) = (0.0, 0.0);
        for (var k = 0; k < weights.Length; k++)
        {
            var centre = set.Centres[(k * skills) + skill];
            mean += weights[k] * centre;
            squares += weights[k] * centre * centre;
        }

        return Math.Max(0, squares - (mean * mean));
    }

    private static ImmutableDictionary<string, ImmutableArray<double>> RoleWeights(
        ArchetypeSet set, double[] weights, Workforce workforce, int[] people)
    {
        var holders = new double[workforce.Roles.Length];
        var shares = holders.Select(_ => Array.ConvertAll(weights, w => RoleShrinkage * w)).ToArray();
        for (var i = 0; i < people.Length; i++)
        {
            var role = workforce.People[people[i]].Role;
            holders[role]++;
            for (var run = 0; run < set.Runs; run++)
                shares[role][set.Nearest[(run * people.Length) + i]] += 1.0 / set.Runs;
        }

        return Enumerable.Range(0, holders.Length).Where(r => holders[r] > 0).ToImmutableDictionary(
            r => workforce.Roles[r].Id, r => shares[r].Select(share => share / (holders[r] + RoleShrinkage)).ToImmutableArray());
    }
}
