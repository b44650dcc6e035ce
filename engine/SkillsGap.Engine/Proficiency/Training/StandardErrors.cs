using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>
/// Standard errors from the outer products of people's gradients, `(Σ g_i·g_iᵀ + prior precision)⁻¹` (Berndt, Hall, Hall &amp; Hausman 1974). Unlike
/// the curvature while replacements for the ends of the scale are held still, the gradients know what those replacements do not.
/// </summary>
internal static class StandardErrors
{
    /// <summary>By name, of the learned parameters of a space, in their own units.</summary>
    /// <param name="space">The parameters, those of the scale itself among them.</param>
    /// <param name="theta">Where they are.</param>
    /// <param name="correlation">C.</param>
    /// <param name="people">The people learned from.</param>
    /// <param name="threads">Most threads to use, or null for all cores.</param>
    /// <param name="cancellation">Stops between people.</param>
    internal static Dictionary<string, double> Of(
        ParameterSpace space, double[] theta, ImmutableArray<double> correlation, IReadOnlyList<PersonSample> people, int? threads,
        CancellationToken cancellation)
    {
        var model = space.Model(theta, correlation);
        var covariance = new SkillCovariance(model);
        var index = new ParameterIndex(model.Kinds.Length, model.Skills.Length);
        var gradients = new double[people.Count][];
        ParallelRows.For(
            people.Count, threads, () => new ConditionedPerson(model, covariance),
            (p, person) =>
            {
                person.Take(people[p]);
                var byAll = new double[index.Length];
                new PersonGradient(model, person).AddTo(people[p], byAll);
                space.Chain(theta, byAll, gradients[p] = new double[theta.Length]);
            },
            null, cancellation);

        var information = Matrix<double>.Build.DenseIdentity(theta.Length);
        for (var a = 0; a < theta.Length; a++)
        {
            for (var b = 0; b < theta.Length; b++)
                information[a, b] += gradients.Sum(g => g[a] * g[b]);
        }

        var covariances = information.Cholesky().Solve(Matrix<double>.Build.DenseIdentity(theta.Length));
        return Enumerable.Range(0, theta.Length)
            .ToDictionary(p => space.Learned[p].Name, p => Math.Sqrt(covariances[p, p]) * space.Growth(theta, p), StringComparer.Ordinal);
    }
}
