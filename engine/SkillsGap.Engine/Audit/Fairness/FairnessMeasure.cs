using System.Collections.Immutable;

namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>One thing that people get, or a score that stands for them.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">When it is given.</param>
/// <param name="Text">What it is, to follow "get" where it is given, and to be above the median in where it is a score.</param>
/// <param name="IsScore">Whether being selected is to be above the overall median; else it is to get any.</param>
/// <param name="People">The people compared (indices, rising).</param>
/// <param name="Values">What each of them gets, in their order.</param>
public sealed record FairnessMeasure(string Id, MeasureKind Kind, string Text, bool IsScore, ImmutableArray<int> People, ImmutableArray<double> Values)
{
    /// <summary>The overall median of a score: with an even number the mean of the middle two; null for what is no score.</summary>
    public double? Median { get; } = IsScore && Values.Length > 0 ? MedianOf([.. Values.Order()]) : null;

    /// <summary>Whether a person, by place in <see cref="People"/>, is selected.</summary>
    public bool IsSelected(int place) => Values[place] > (Median ?? 0);

    private static double MedianOf(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
