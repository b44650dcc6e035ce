namespace SkillsGap.Engine.Matching;

/// <summary>
/// The matches of some, one after the other: those of the i-th lie in [i·Top, (i + 1)·Top), the best first. It is used again for the next: what is to be kept
/// has to be copied.
/// </summary>
public sealed class MatchChunk
{
    /// <summary>Where nobody is left to match with.</summary>
    public const int None = -1;

    internal MatchChunk(int most, int top)
    {
        Top = top;
        (To, Fit, Reach) = (new int[most * top], new double[most * top], new double[most * top]);
    }

    /// <summary>Index of the first whose matches these are.</summary>
    public int First { get; internal set; }

    /// <summary>Of how many these are the matches.</summary>
    public int Count { get; internal set; }

    /// <summary>Places for matches of each.</summary>
    public int Top { get; }

    /// <summary>Index of each match; <see cref="None"/> from where on there is none.</summary>
    public int[] To { get; }

    /// <summary>Its fit, 0–1.</summary>
    public double[] Fit { get; }

    /// <summary>Its reach, 0–1; not below the fit.</summary>
    public double[] Reach { get; }

    internal void Set(int place, int rank, int to, double fit, double reach)
    {
        var at = (place * Top) + rank;
        (To[at], Fit[at], Reach[at]) = (to, fit, reach);
    }

    /// <summary>Ends the matches of one. What single precision could not tell apart is put in the exact order.</summary>
    internal void End(int place, int count, MatchMeasure by)
    {
        var (first, measure) = (place * Top, by == MatchMeasure.Fit ? Fit : Reach);
        for (var k = 1; k < count; k++)
        {
            for (var at = first + k; at > first && Before(at, at - 1); at--)
            {
                (To[at], To[at - 1]) = (To[at - 1], To[at]);
                (Fit[at], Fit[at - 1]) = (Fit[at - 1], Fit[at]);
                (Reach[at], Reach[at - 1]) = (Reach[at - 1], Reach[at]);
            }
        }

        To.AsSpan(first + count, Top - count).Fill(None);

        bool Before(int one, int other) => measure[one] > measure[other] || (measure[one] == measure[other] && To[one] < To[other]);
    }
}
