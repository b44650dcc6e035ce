using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels;

/// <summary>
/// Options of some groups, laid out to be priced together: sixteen groups side by side, one a lane, so that what is largest, summed or shared within a
/// group never crosses lanes. A tile is sixteen groups with about as many options each; its k-th layer holds the k-th option of each. Rows that most of a
/// group's options use are the tile's shared rows, kept once for all layers; the other uses of a layer lie in slots of a row and an amount a lane.
/// What is missing is filled with options that are never chosen and amounts of 0. Made by <see cref="PricedOptionsBuilder"/>; never changes.
/// </summary>
public sealed class PricedOptions
{
    /// <summary>Groups side by side.</summary>
    internal const int Side = 16;

    /// <summary>The value of what is never chosen.</summary>
    internal const float Never = -1e30f;

    /// <summary>An option that has less of its group adds nothing to the use of its own rows.</summary>
    public const float NegligibleShare = 1e-9f;

    /// <summary>Tile t has the layers [LayerStart[t], LayerStart[t + 1]), the shared rows [SharedStart[t], SharedStart[t + 1]) and, of each layer in turn,
    /// the amounts of those from SharedAmountStart[t] on. Layer l has the slots [SlotStart[l], SlotStart[l + 1]).</summary>
    internal int[] LayerStart { get; init; } = [];

    internal int[] SharedStart { get; init; } = [];

    internal int[] SharedAmountStart { get; init; } = [];

    internal int[] SlotStart { get; init; } = [];

    /// <summary>Per tile: value of taking nothing.</summary>
    internal float[] Nothing { get; init; } = [];

    /// <summary>Per layer.</summary>
    internal float[] Value { get; init; } = [];

    /// <summary>Per layer: number of uses.</summary>
    internal float[] Uses { get; init; } = [];

    internal int[] SharedRow { get; init; } = [];

    internal float[] SharedAmount { get; init; } = [];

    /// <summary>Per slot.</summary>
    internal int[] Row { get; init; } = [];

    /// <summary>Per slot.</summary>
    internal float[] Amount { get; init; } = [];

    internal PricedOptions()
    {
    }

    /// <summary>Number of rows: no use is of another.</summary>
    public int Rows { get; internal init; }

    /// <summary>Numbers of work space that <see cref="Price"/> needs.</summary>
    public int WorkLength { get; internal init; }

    /// <summary>
    /// Prices all options: an option is worth r = value − Σ amount·price; a group's best is m = max r, nothing included where it is allowed; an option's
    /// share is e^((r−m)/T) over the sum of these, nothing included. Worth, best and shares are single precision, sums of use double. Same bits at every
    /// width of vectors. An option whose value is NaN or −∞ is never chosen. Prices are finite: one that is not may strike options that do not use its row,
    /// where it meets an amount of 0 that fills a lane; and r beyond the range of single precision means nothing.
    /// </summary>
    /// <param name="prices">Per row.</param>
    /// <param name="temperature">T, above 0, in units of value.</param>
    /// <param name="use">Per row; Σ share·amount is added to it.</param>
    /// <param name="curvature">Per row; Σ share·(number of the option's uses)·amount² is added to it. Empty to leave it out.</param>
    /// <param name="work">Scratch of at least <see cref="WorkLength"/>.</param>
    /// <returns>Σ m.</returns>
    /// <exception cref="ArgumentException">A span has another length than it must have, or use and curvature overlap.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="temperature"/> is not above 0.</exception>
    public double Price(ReadOnlySpan<float> prices, float temperature, Span<double> use, Span<double> curvature, Span<float> work)
    {
        Check(prices, temperature, use, curvature, work);
        if (Vector512.IsHardwareAccelerated)
            return PricedOptionsPass<Vector512<float>, Lanes512<float>>.Run(this, prices, 1 / temperature, use, curvature, work);
        if (Vector256.IsHardwareAccelerated)
            return PricedOptionsPass<Vector256<float>, Lanes256<float>>.Run(this, prices, 1 / temperature, use, curvature, work);
        return Vector128.IsHardwareAccelerated
            ? PricedOptionsPass<Vector128<float>, Lanes128<float>>.Run(this, prices, 1 / temperature, use, curvature, work)
            : PricedOptionsPass<float, LaneScalar<float>>.Run(this, prices, 1 / temperature, use, curvature, work);
    }

    private void Check(ReadOnlySpan<float> prices, float temperature, Span<double> use, Span<double> curvature, Span<float> work)
    {
        if (!(temperature > 0))
            throw new ArgumentOutOfRangeException(nameof(temperature), temperature, "A temperature is above 0.");
        if (prices.Length != Rows || use.Length != Rows || (curvature.Length != Rows && !curvature.IsEmpty))
            throw new ArgumentException($"Of {Rows} rows there are {prices.Length} prices, {use.Length} uses and {curvature.Length} curvatures.");
        if (work.Length < WorkLength)
            throw new ArgumentException($"{WorkLength} numbers of work space are needed; {work.Length} were given.", nameof(work));
        if (use.Overlaps(curvature))
            throw new ArgumentException("Use and curvature share memory.", nameof(curvature));
    }
}
