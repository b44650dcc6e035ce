using System.Runtime.CompilerServices;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// e^(−λ·lag) for a few rates λ and lags of whole days. Evidence is dated by the day, so some thousand numbers serve everybody; and each
/// comes from the scalar exponential, however wide vectors are. Safe to share: it only grows.
/// </summary>
/// <param name="rates">Per month, at least one.</param>
internal sealed class DecayTable(double[] rates)
{
    /// <summary>About 45 years. Longer lags are computed when they are asked for, so that one absurd date does not take the memory.</summary>
    private const int MostDays = 1 << 14;

    private readonly Lock growing = new();
    private double[][] rows = [.. rates.Select(_ => Array.Empty<double>())];

    /// <summary>Number of rates.</summary>
    internal int Rates => rates.Length;

    /// <summary>Per rate the decay after 0, 1, … days, at least up to the lag named or to 45 years.</summary>
    /// <param name="days">At least 0.</param>
    internal ReadOnlySpan<double[]> UpTo(int days)
    {
        var present = Volatile.Read(ref rows);
        return Math.Min(days, MostDays - 1) < present[0].Length ? present : Grow(days);
    }

    /// <summary>The decay at one rate after so many days, from its row if that is long enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Of(ReadOnlySpan<double> row, int rate, int days) => (uint)days < (uint)row.Length ? row[days] : Decay(rate, days);

    private double[][] Grow(int days)
    {
        lock (growing)
        {
            var old = rows[0].Length;
            var length = Math.Max(old, Math.Min(Math.Max(days + 1, 2 * old), MostDays));
            var grown = new double[Rates][];
            for (var rate = 0; rate < Rates; rate++)
            {
                grown[rate] = new double[length];
                rows[rate].CopyTo(grown[rate], 0);
                for (var day = old; day < length; day++)
                    grown[rate][day] = Decay(rate, day);
            }

            Volatile.Write(ref rows, grown);
            return grown;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double Decay(int rate, int days) => Math.Exp(-rates[rate] * (days / Calendar.DaysPerMonth));
}
