using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>A value and, in the second span, its gradient.</summary>
internal delegate double DifferentiableFunction(ReadOnlySpan<double> at, Span<double> gradient);

/// <summary>
/// L-BFGS of MathNet.Numerics, which ends in an exception where it runs out of iterations or cannot improve a line any more: the best place seen is
/// what counts.
/// </summary>
internal static class Minimiser
{
    // Relative to the value, which is a sum over people: with the customary thousandth it would stop far from the bottom.
    private const double GradientTolerance = 2e-6;
    private const double ParameterTolerance = 1e-8;
    private const double ProgressTolerance = 1e-12;
    private const int Memory = 12;

    /// <summary>
    /// So many of the priors' standard deviations from their centres nothing is tried: a line search that leaps there finds covariances that rounding
    /// makes singular, and is sent back by a value that is too high.
    /// </summary>
    private const double Farthest = 8, TooFar = 1e12;

    /// <summary>Goes down from a place.</summary>
    /// <param name="function">What to minimise.</param>
    /// <param name="start">Where from.</param>
    /// <param name="iterations">Most iterations.</param>
    internal static (double[] Place, double Value) Minimise(DifferentiableFunction function, double[] start, int iterations)
    {
        var (best, least) = (start, double.PositiveInfinity);
        var objective = ObjectiveFunction.Gradient(at =>
        {
            var place = at.ToArray();
            var gradient = new double[place.Length];
            var value = place.Any(x => !(Math.Abs(x) <= Farthest)) ? TooFar : function(place, gradient);
            if (value < least)
                (best, least) = (place, value);
            return (value, Vector<double>.Build.Dense(gradient));
        });
        try
        {
            new LimitedMemoryBfgsMinimizer(GradientTolerance, ParameterTolerance, ProgressTolerance, Memory, iterations)
                .FindMinimum(objective, Vector<double>.Build.Dense((double[])start.Clone()));
        }
        catch (OptimizationException)
        {
            // Out of iterations, or as far down the line as rounding allows.
        }

        return (best, least);
    }
}
