using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>
/// What a model makes of one person's observations y: their covariance K, and the residuals r from what was expected. Observation i is
/// `y_i = … + e_i·x_i + l_i·b + ε_i`; a count has e = g·c, l = g with g its growth per level, a score e = c, l = 1. One per thread, its buffers
/// reused.
/// </summary>
internal sealed class ConditionedPerson(EvidenceModel model, SkillCovariance covariance)
{
    private double[] matrix = [];
    private double[] vectors = [];
    private double[] staying = [];
    private double[] fading = [];
    private double[] faded = [];
    private double[] inverse = [];

    /// <summary>Number of observations, n.</summary>
    internal int Count { get; private set; }

    /// <summary>e.</summary>
    internal Span<double> Slopes => Vector(0);

    /// <summary>l.</summary>
    internal Span<double> Loads => Vector(1);

    /// <summary>Expectation of x_i, of a count beyond its typical level.</summary>
    internal Span<double> Means => Vector(2);

    /// <summary>r.</summary>
    internal Span<double> Residuals => Vector(3);

    /// <summary>K⁻¹r.</summary>
    internal Span<double> Weighted => Vector(4);

    /// <summary>The part of the levels' covariance that stays, n × n.</summary>
    internal ReadOnlySpan<double> Staying => staying.AsSpan(0, Count * Count);

    /// <summary>The part that fades.</summary>
    internal ReadOnlySpan<double> Fading => fading.AsSpan(0, Count * Count);

    /// <summary>By how many times e it has faded.</summary>
    internal ReadOnlySpan<double> Faded => faded.AsSpan(0, Count * Count);

    /// <summary>K's Cholesky factor, lower triangle.</summary>
    internal ReadOnlySpan<double> Factor => matrix.AsSpan(0, Count * Count);

    /// <summary>K⁻¹, once <see cref="Invert"/> was called.</summary>
    internal ReadOnlySpan<double> Inverse => inverse.AsSpan(Count * Count, Count * Count);

    /// <summary>−log density of the observations.</summary>
    internal double Surprise { get; private set; }

    /// <summary>Takes a person's observations in.</summary>
    /// <exception cref="InvalidOperationException">The model is no covariance.</exception>
    internal void Take(PersonSample person)
    {
        Reserve(person.Samples.Length);
        for (var i = 0; i < Count; i++)
            SetLoads(i, person.Samples[i], person.Presences[i]);
        FillCovariances(person);
        for (var i = 0; i < Count; i++)
        {
            var measurement = model.Of(person.Samples[i].Kind)!;
            var origin = person.Samples[i].IsScore ? measurement.Offset : measurement.Counts!.Typical;
            Residuals[i] = person.Values[i] - origin - (Slopes[i] * Means[i]);
        }

        Condition();
    }

    /// <summary>Works out K⁻¹: from the columns of L⁻¹, each of which is an unbroken run.</summary>
    internal void Invert()
    {
        var n = Count;
        var columns = inverse.AsSpan(0, n * n);
        for (var c = 0; c < n; c++)
        {
            var column = columns.Slice(c * n, n);
            column[c] = 1 / matrix[(c * n) + c];
            for (var i = c + 1; i < n; i++)
                column[i] = -InnerProduct.Of(matrix.AsSpan((i * n) + c, i - c), column[c..i]) / matrix[(i * n) + i];
        }

        var result = inverse.AsSpan(n * n, n * n);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
                result[(i * n) + j] = result[(j * n) + i] = InnerProduct.Of(columns.Slice((i * n) + i, n - i), columns.Slice((j * n) + i, n - i));
        }
    }

    private void SetLoads(int i, in Sample sample, double[] presences)
    {
        var measurement = model.Of(sample.Kind)!;
        var prior = model.PriorMean(sample.Skill, sample.Required, true);
        for (var k = 0; k < presences.Length; k++)
        {
            if (presences[k] != 0)
                prior += presences[k] * model.Kinds[k]!.Presence;
        }

        Loads[i] = sample.IsScore ? 1 : measurement.Counts!.PerLevel;
        Slopes[i] = Loads[i] * measurement.Slope;
        Means[i] = sample.IsScore ? prior : prior - CountScale.TypicalLevel;
    }

    private void FillCovariances(PersonSample person)
    {
        var samples = person.Samples;
        for (var i = 0; i < Count; i++)
        {
            ref readonly var a = ref samples[i];
            var measurement = model.Of(a.Kind)!;
            for (var j = 0; j <= i; j++)
            {
                ref readonly var b = ref samples[j];
                var (cell, mirrored) = ((i * Count) + j, (j * Count) + i);
                (staying[cell], fading[cell], faded[cell]) = covariance.Parts(a.Skill, a.Age, b.Skill, b.Age);
                (staying[mirrored], fading[mirrored], faded[mirrored]) = (staying[cell], fading[cell], faded[cell]);
                matrix[cell] = (Slopes[i] * Slopes[j] * (staying[cell] + fading[cell]))
                    + (a.Kind == b.Kind ? Loads[i] * Loads[j] * measurement.SharedVariance : 0);
            }

            matrix[(i * Count) + i] += person.ExtraVariances[i] + (a.IsScore ? measurement.OwnVariance / a.Weight
                : Loads[i] * Loads[i] * (measurement.Counts!.OwnVariance ?? measurement.OwnVariance));
        }
    }

    private void Condition()
    {
        if (!Cholesky.Factor(matrix, Count))
            throw new InvalidOperationException($"The covariance of {Count} observations is not positive definite.");
        Residuals.CopyTo(Weighted);
        Cholesky.Solve(Factor, Weighted);
        Surprise = 0.5 * (InnerProduct.Of(Residuals, Weighted) + (Count * Math.Log(2 * Math.PI)));
        for (var i = 0; i < Count; i++)
            Surprise += Math.Log(matrix[(i * Count) + i]);
    }

    private Span<double> Vector(int which) => vectors.AsSpan(which * Count, Count);

    private void Reserve(int count)
    {
        Count = count;
        if (count * count <= staying.Length)
            return;
        matrix = new double[count * count];
        staying = new double[matrix.Length];
        fading = new double[matrix.Length];
        faded = new double[matrix.Length];
        inverse = new double[2 * matrix.Length];
        vectors = new double[5 * count];
    }
}
