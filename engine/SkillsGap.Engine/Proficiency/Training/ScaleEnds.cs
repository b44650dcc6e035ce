using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>
/// Scores at an end of the scale say only that what would have been given is there or beyond. Taken at their word they would make a kind of much
/// error look exact and flat, so each is replaced by a value with a variance of its own whose effect has the same mean and variance: expectation
/// propagation (Minka 2001; Rasmussen &amp; Williams 2006, section 3.6) for a normal variable beyond a bound.
/// </summary>
internal static class ScaleEnds
{
    /// <summary>Beyond it a replacement says nothing.</summary>
    private const double MostVariance = 100;

    /// <summary>Brings the replacements of people's scores in line with a model.</summary>
    /// <param name="people">The people; their replacements are written.</param>
    /// <param name="model">The model.</param>
    /// <param name="sweeps">Times that all of a person's are worked out.</param>
    /// <param name="threads">Most threads to use, or null for all cores.</param>
    /// <param name="cancellation">Stops between people.</param>
    internal static void Update(
        IReadOnlyList<PersonSample> people, EvidenceModel model, int sweeps, int? threads, CancellationToken cancellation)
    {
        var covariance = new SkillCovariance(model);
        ParallelRows.For(
            people.Count, threads, () => new ConditionedPerson(model, covariance),
            (p, conditioned) =>
            {
                var person = people[p];
                for (var sweep = 0; sweep < sweeps && person.Samples.Any(s => s.End != 0); sweep++)
                    Sweep(person, conditioned);
            },
            null, cancellation);
    }

    private static void Sweep(PersonSample person, ConditionedPerson conditioned)
    {
        conditioned.Take(person);
        conditioned.Invert();
        for (var i = 0; i < conditioned.Count; i++)
        {
            var end = person.Samples[i].End;
            if (end == 0)
                continue;

            // What all other observations expect of this one (Rasmussen & Williams 2006, eq. 5.12).
            var precision = conditioned.Inverse[(i * conditioned.Count) + i];
            var mean = person.Values[i] - (conditioned.Weighted[i] / precision);
            var variance = (1 / precision) - person.ExtraVariances[i];
            (person.Values[i], person.ExtraVariances[i]) = Replacement(mean, variance, person.Samples[i].Value, end);
        }
    }

    /// <summary>The value and variance that turn N(mean, variance) into what is left of it beyond the bound, by its first two moments.</summary>
    internal static (double Value, double Variance) Replacement(double mean, double variance, double bound, int end)
    {
        var sd = Math.Sqrt(variance);
        var z = end * (mean - bound) / sd;
        var ratio = Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI) / NormalDistribution.Cumulative(z);
        var shrinkage = ratio * (z + ratio);
        var extra = variance * (1 - shrinkage) / shrinkage;
        return extra > MostVariance ? (mean, MostVariance) : (mean + (end * sd / (z + ratio)), extra);
    }
}
