namespace SkillsGap.Host.Charts;

/// <summary>From figures to pixels, with ticks at round figures.</summary>
internal sealed class Axis
{
    private readonly double from, to, least, most;

    private Axis(double least, double most, double from, double to, IReadOnlyList<(double At, string Label)> ticks) =>
        (this.least, this.most, this.from, this.to, Ticks) = (least, most, from, to, ticks);

    /// <summary>Where ticks stand, and what is written there.</summary>
    public IReadOnlyList<(double At, string Label)> Ticks { get; }

    /// <summary>The pixel of a figure.</summary>
    public double this[double figure] => most > least ? from + ((figure - least) / (most - least) * (to - from)) : (from + to) / 2;

    /// <summary>An axis of figures.</summary>
    /// <param name="least">The least figure.</param>
    /// <param name="most">The greatest.</param>
    /// <param name="from">Pixel of the lower end.</param>
    /// <param name="to">Pixel of the upper end.</param>
    /// <param name="ticks">About so many ticks.</param>
    /// <param name="widen">Whether the ends move out to the next ticks.</param>
    /// <param name="whole">Whether all figures are whole.</param>
    public static Axis Of(double least, double most, double from, double to, int ticks = 6, bool widen = false, bool whole = false)
    {
        if (!(most > least)) (least, most) = (least - Math.Max(1, Math.Abs(least) * 0.01), most + Math.Max(1, Math.Abs(most) * 0.01));
        var step = Step((most - least) / ticks);
        if (whole) step = Math.Max(1, Math.Ceiling(step));
        if (widen) (least, most) = (Math.Floor((least / step) + 1e-9) * step, Math.Ceiling((most / step) - 1e-9) * step);
        var first = (long)Math.Ceiling((least / step) - 1e-9);
        var count = (int)(Math.Floor((most / step) + 1e-9) - first) + 1;
        return new(least, most, from, to, [.. Enumerable.Range(0, count).Select(i => (first + i) * step).Select(at => (at, Label(at, step, most)))]);
    }

    /// <summary>An axis of day numbers, with ticks at the first of months.</summary>
    public static Axis OfDays(double least, double most, double from, double to)
    {
        var start = DateOnly.FromDayNumber((int)least);
        var month = new DateOnly(start.Year, start.Month, 1);
        var every = Math.Max(1, (int)Math.Ceiling((most - least) / 30.4 / 10));
        var ticks = new List<(double, string)>();
        for (var k = 0; month.DayNumber <= most; k++, month = month.AddMonths(1))
        {
            if (month.DayNumber >= least && k % every == 0) ticks.Add((month.DayNumber, $"{month:yyyy-MM}"));
        }

        return new(least, most, from, to, ticks);
    }

    /// <summary>An axis of things side by side: the first from 0 to 1, the second from 1 to 2.</summary>
    public static Axis OfNames(IReadOnlyList<string> names, double from, double to) =>
        new(0, names.Count, from, to, [.. names.Select((name, i) => (i + 0.5, name))]);

    // 1, 2 or 5 times a power of ten.
    private static double Step(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var part = rough / power;
        return power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
    }

    private static string Label(double at, double step, double most) => (Math.Abs(most), step) switch
    {
        ( >= 1e9, _) => $"{at / 1e6:#,0.##} M",
        ( >= 2e6, >= 1e4) => $"{at / 1e6:0.##} M",
        ( >= 1e4, _) => $"{at:#,0}",
        (_, >= 1) => $"{at:#,0}",
        _ => $"{at:0.####}",
    };
}
