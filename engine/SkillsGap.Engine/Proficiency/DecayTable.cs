using System.Runtime.CompilerServices;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// e^(−λ·lag) for a few rates λ and lags of whole days. Evidence is dated by the day, so some thousand numbers serve everybody; and each
/// comes from the scalar exponential, however wide vectors are. Kept by rate for whoever looks for one rate at many lags, and by day for all
/// rates at one. Safe to share: it only grows.
/// </summary>
/// <param name="rates">Per month.</param>
internal sealed class DecayTable(double[] rates)
{
    /// <summary>About 45 years. Longer lags are computed when they are asked for, so that one absurd date does not take the memory.</summary>
    private const int MostDays = 1 << 14;

    private readonly Lock growing = new();
    private Rows rows = new(0, [.. rates.Select(_ => Array.Empty<double>())], []);

    /// <summary>Number of rates.</summary>
    internal int Rates => rates.Length;

    /// <summary>Per rate the decay after 0, 1, … days, at least up to the lag named or to 45 years.</summary>
    /// <param name="days">At least 0.</param>
    internal ReadOnlySpan<double[]> UpTo(int days)
    {
        var present = Volatile.Read(ref rows);
        return (Math.Min(days, MostDays - 1) < present.Days ? present : Grow(days)).ByRate;
    }

    /// <summary>The decay at one rate after so many days, from its row if that is long enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Of(ReadOnlySpan<double> row, int rate, int days) => (uint)days < (uint)row.Length ? row[days] : Decay(rate, days);

    /// <summary>Writes the decay after so many days, at each rate.</summary>
    internal void CopyTo(int days, Span<double> decays)
    {
        var present = Volatile.Read(ref rows);
        if (days < present.Days)
        {
            present.ByDay.AsSpan(days * Rates, Rates).CopyTo(decays);
            return;
        }

        for (var rate = 0; rate < Rates; rate++)
            decays[rate] = Decay(rate, days);
    }

    private Rows Grow(int days)
    {
        lock (growing)
        {
            var old = rows;
            var grown = Math.Max(old.Days, Math.Min(Math.Max(days + 1, 2 * old.Days), MostDays));
            Rows next = new(grown, [.. rates.Select(_ => new double[grown])], new double[grown * Rates]);
            for (var rate = 0; rate < Rates; rate++)
            {
                for (var day = 0; day < grown; day++)
                    next.ByRate[rate][day] = next.ByDay[(day * Rates) + rate] = day < old.Days ? old.ByRate[rate][day] : Decay(rate, day);
            }

            Volatile.Write(ref rows, next);
            return next;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double Decay(int rate, int days) => Math.Exp(-rates[rate] * (days / Calendar.DaysPerMonth));

    private sealed record Rows(int Days, double[][] ByRate, double[] ByDay);
}
