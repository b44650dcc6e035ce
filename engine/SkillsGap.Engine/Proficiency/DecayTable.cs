using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// e^(−λ·lag) for a few rates λ and lags of whole days, computed once for each lag that is asked for. Evidence is dated by the day, so a few
/// thousand rows serve everybody; and each number comes from the scalar exponential, whoever asks first and however wide vectors are. Safe
/// to share.
/// </summary>
/// <param name="rates">Per month; a row has as many numbers.</param>
internal sealed class DecayTable(double[] rates)
{
    /// <summary>About 90 years: longer lags are computed anew each time, so that one absurd date does not take the memory.</summary>
    private const int MostLags = 1 << 15;

    private readonly Lock growing = new();
    private double[]?[] rows = new double[]?[1024];

    /// <summary>Per rate the decay over so many days.</summary>
    /// <param name="days">At least 0.</param>
    internal double[] this[int days]
    {
        get
        {
            var present = rows;
            return days < present.Length && present[days] is { } row ? row : Add(days);
        }
    }

    private double[] Add(int days)
    {
        var row = Array.ConvertAll(rates, rate => Math.Exp(-rate * (days / Calendar.DaysPerMonth)));
        if (days >= MostLags)
            return row;
        lock (growing)
        {
            // A larger table is published whole; whoever still reads the smaller one finds no row there and comes here.
            var table = rows;
            if (days >= table.Length)
                Array.Resize(ref table, Math.Max(days + 1, 2 * table.Length));
            row = table[days] ??= row;
            Volatile.Write(ref rows, table);
            return row;
        }
    }
}
