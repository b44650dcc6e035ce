using System.Text.Json;
using System.Xml;
using SkillsGap.Engine.Data.Import.Json;

namespace SkillsGap.Engine.Data.Import.Xapi;

/// <summary>The result of a statement.</summary>
/// <param name="Score">0–1, or null if there is none that can be scaled.</param>
/// <param name="IsClipped">Whether the score lay outside 0–1 and was taken to the nearer end.</param>
/// <param name="Success">Whether it says that the person succeeded; null if it does not say.</param>
/// <param name="Completion">Whether it says that the person came to the end; null if it does not say.</param>
/// <param name="Progress">0–1: how far the person came, or null.</param>
/// <param name="Hours">How long it took, or null.</param>
internal readonly record struct XapiResult(
    double? Score, bool IsClipped, bool? Success, bool? Completion, double? Progress, double? Hours)
{
    private const string ProgressExtension = "https://w3id.org/xapi/cmi5/result/extensions/progress";

    /// <summary>
    /// Reads <c>result</c>. A score is <c>scaled</c> (−1 to 1; below 0 counts as 0), else <c>(raw − min)/(max − min)</c> where max is given
    /// (min is 0 where it is not). Progress is cmi5's extension in per cent, else the scaled score.
    /// </summary>
    public static XapiResult Of(JsonElement? result)
    {
        double? scaled = ScoreOf(result.Get("score"));
        double? progress = result.Get("extensions").Get(ProgressExtension).Number() / 100 ?? scaled;
        return new(
            Clipped(scaled),
            scaled is < 0 or > 1,
            result.Get("success").Flag(),
            result.Get("completion").Flag(),
            Clipped(progress),
            HoursOf(result.Get("duration").Text()));
    }

    private static double? Clipped(double? share) => share is double known ? Math.Clamp(known, 0, 1) : null;

    private static double? ScoreOf(JsonElement? score)
    {
        if (score.Get("scaled").Number() is double scaled)
            return scaled;
        double min = score.Get("min").Number() ?? 0;
        return score.Get("raw").Number() is double raw && score.Get("max").Number() is double max && max > min
            && (raw - min) / (max - min) is double share && double.IsFinite(share)
            ? share
            : null;
    }

    private static double? HoursOf(string? duration)
    {
        // The longest that means something has far fewer letters than this.
        if (duration is null || duration.Length > 40)
            return null;
        try
        {
            double hours = XmlConvert.ToTimeSpan(duration).TotalHours;
            return hours >= 0 ? hours : null;
        }
        catch (Exception problem) when (problem is FormatException or OverflowException)
        {
            return null;
        }
    }
}
