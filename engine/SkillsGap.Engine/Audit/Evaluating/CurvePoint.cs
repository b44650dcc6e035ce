using System.Collections.Immutable;

namespace SkillsGap.Engine.Audit.Evaluating;

/// <summary>What comes of flagging all from one probability on.</summary>
/// <param name="FalseAlarms">Share flagged of those who are not in the class, 0–1.</param>
/// <param name="Recall">Share flagged of those who are.</param>
/// <param name="Precision">Share of those flagged who are in the class.</param>
public readonly record struct CurvePoint(double FalseAlarms, double Recall, double Precision)
{
    private const int MostPoints = 60;

    /// <summary>The curve, from the surest on; of many points some, evenly over those flagged, the last among them.</summary>
    /// <param name="scores">Higher for what is more likely in the class.</param>
    /// <param name="isIn">Whether each is; some and not all.</param>
    internal static ImmutableArray<CurvePoint> Curve(ReadOnlySpan<double> scores, ReadOnlySpan<bool> isIn)
    {
        var (sorted, order) = (scores.ToArray(), isIn.ToArray());
        Array.Sort(sorted, order);
        var all = order.Count(one => one);
        var points = new List<CurvePoint>();
        var hits = 0;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            if (order[i]) hits++;
            // Equal scores are flagged at once.
            if (i > 0 && sorted[i - 1] == sorted[i]) continue;
            var flagged = order.Length - i;
            points.Add(new((double)(flagged - hits) / (order.Length - all), (double)hits / all, (double)hits / flagged));
        }

        var step = Math.Max(1, (int)Math.Ceiling((double)points.Count / MostPoints));
        return [.. points.Where((_, i) => (points.Count - 1 - i) % step == 0)];
    }
}
