using System.Collections.Immutable;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>
/// The negative log posterior of θ given people's observations, and its gradient. People are worked on in fixed blocks that are added up in
/// order, so that the number of threads changes nothing.
/// </summary>
internal sealed class Posteriors(ParameterSpace space, IReadOnlyList<PersonSample> people, int? threads, CancellationToken cancellation)
{
    private const int PeopleAtOnce = 8;

    /// <summary>The value; the gradient goes into <paramref name="gradient"/>.</summary>
    internal double Of(ReadOnlySpan<double> theta, ImmutableArray<double> correlation, Span<double> gradient)
    {
        var model = space.Model(theta, correlation);
        var covariance = new SkillCovariance(model);
        var index = new ParameterIndex(model.Kinds.Length, model.Skills.Length);
        var blocks = (people.Count + PeopleAtOnce - 1) / PeopleAtOnce;
        var values = new double[blocks];
        var gradients = new double[blocks][];
        ParallelRows.ForBlocks(
            people.Count, PeopleAtOnce, threads, () => new ConditionedPerson(model, covariance),
            (first, end, person) =>
            {
                var block = first / PeopleAtOnce;
                gradients[block] = new double[index.Length];
                for (var p = first; p < end; p++)
                {
                    person.Take(people[p]);
                    values[block] += person.Surprise;
                    new PersonGradient(model, person).AddTo(people[p], gradients[block]);
                }
            },
            null, cancellation);
        var byAll = new double[index.Length];
        foreach (var block in gradients)
        {
            for (var i = 0; i < byAll.Length; i++)
                byAll[i] += block[i];
        }

        space.Chain(theta, byAll, gradient);
        return values.Sum() + space.AddPrior(theta, gradient);
    }
}
