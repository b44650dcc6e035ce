using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;

namespace SkillsGap.Engine.Tests.Proficiency;

/// <summary>
/// The estimator written down from the formulas alone: explicit covariance, Gaussian elimination. For workforces whose evidence is all
/// scored.
/// </summary>
internal static class NaiveEstimate
{
    internal static (double Mean, double Variance) Of(EvidenceModel model, Workforce workforce, int person, int skill, DateOnly asOf)
    {
        var required = workforce.Roles[workforce.People[person].Role].Requirements.Select(r => r.Skill).ToHashSet();
        var used = workforce.Evidence
            .Where(e => e.Person == person && e.Date <= asOf && (e.Expires is null || e.Expires >= asOf)).ToArray();
        var n = used.Length;
        var covariance = new double[n, n];
        var q = new double[n];
        var residual = new double[n];
        for (var i = 0; i < n; i++)
        {
            var a = used[i];
            var measure = model.Kinds[(int)a.Kind]!;
            residual[i] = a.Value!.Value - measure.Offset - (measure.Slope * Prior(a.Skill));
            q[i] = measure.Slope * Levels(skill, asOf, a.Skill, a.Date);
            for (var j = 0; j < n; j++)
            {
                var b = used[j];
                covariance[i, j] = measure.Slope * model.Kinds[(int)b.Kind]!.Slope * Levels(a.Skill, a.Date, b.Skill, b.Date);
                if (a.Kind == b.Kind)
                    covariance[i, j] += measure.SharedVariance;
                if (i == j)
                    covariance[i, j] += measure.OwnVariance / a.Weight;
            }
        }

        var solved = Eliminate(covariance, residual);
        var weights = Eliminate(covariance, q);
        return (
            Prior(skill) + Enumerable.Range(0, n).Sum(i => q[i] * solved[i]),
            Levels(skill, asOf, skill, asOf) - Enumerable.Range(0, n).Sum(i => q[i] * weights[i]));

        double Prior(int s) => model.Skills[s].Mean + (required.Contains(s) ? model.RoleBonus : 0);

        double Levels(int s, DateOnly at, int t, DateOnly otherAt)
        {
            if (otherAt < at)
                return Levels(t, otherAt, s, at);
            var lag = (otherAt.DayNumber - at.DayNumber) / 30.4375;
            var first = Math.Log(2) / model.Skills[s].HalfLifeMonths;
            var later = Math.Log(2) / model.Skills[t].HalfLifeMonths;
            var fading = 2 * Math.Sqrt(first * later) / (first + later) * Math.Exp(-later * lag);
            return model.Skills[s].Sd * model.Skills[t].Sd * model.Correlation[(s * model.Skills.Length) + t]
                * (model.StableShare + ((1 - model.StableShare) * fading));
        }
    }

    /// <summary>Solves by Gaussian elimination with partial pivoting, on copies.</summary>
    private static double[] Eliminate(double[,] matrix, double[] rightHandSide)
    {
        var a = (double[,])matrix.Clone();
        var x = (double[])rightHandSide.Clone();
        var n = x.Length;
        for (var column = 0; column < n; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < n; row++)
                pivot = Math.Abs(a[row, column]) > Math.Abs(a[pivot, column]) ? row : pivot;
            for (var k = 0; k < n; k++)
                (a[column, k], a[pivot, k]) = (a[pivot, k], a[column, k]);
            (x[column], x[pivot]) = (x[pivot], x[column]);
            for (var row = 0; row < n; row++)
            {
                if (row == column)
                    continue;
                var factor = a[row, column] / a[column, column];
                for (var k = column; k < n; k++)
                    a[row, k] -= factor * a[column, k];
                x[row] -= factor * x[column];
            }
        }

        for (var i = 0; i < n; i++)
            x[i] /= a[i, i];
        return x;
    }
}
