namespace SkillsGap.Engine.Proficiency.Calibrating;

/// <summary>
/// Fits the map of means. A mean is moved only by what no volunteering from 0 to <see cref="Volunteering.Most"/> explains, and only skills that
/// the role requires are looked at: who takes a test in another one hardly does so by chance.
/// </summary>
internal static class MeanMap
{
    /// <summary>Standard deviation of corrections before any data: small, for the model has been learned already.</summary>
    private const double CorrectionSd = 0.03;

    /// <summary>Beyond the bins the correction fades to nothing over so much.</summary>
    private const double Fade = 0.1;

    /// <summary>The ends of the map are given, not found.</summary>
    private const double Fixed = 1e12;

    /// <summary>Estimates nearer to each other than this stand in one place, where a map has but one value.</summary>
    private const double Apart = 0.005;

    private const int FewestPerBin = 50;
    private const int MostBins = 20;

    /// <summary>The map by its corners, or null where there are too few assessments for two bins.</summary>
    internal static (double[] Raw, double[] Calibrated)? Fit(HeldOutLevels all)
    {
        var levels = all.Only(i => all.Required[i]);
        var bins = Math.Min(levels.Count / FewestPerBin, MostBins);
        if (bins < 2)
            return null;
        int[] order = [.. Enumerable.Range(0, levels.Count).OrderBy(i => levels.Mean[i]).ThenBy(i => levels.Shown[i])];
        var places = new List<int[]>();
        for (var b = 0; b < bins; b++)
        {
            var members = order[(b * levels.Count / bins)..((b + 1) * levels.Count / bins)];
            if (places.Count > 0 && Mean(members) - Mean(places[^1]) < Apart)
                places[^1] = [.. places[^1], .. members];
            else
                places.Add(members);
        }

        double[] raw = [Mean(places[0]) - Fade, .. places.Select(Mean), Mean(places[^1]) + Fade];
        double[] found = [raw[0], .. places.Select(members => Mean(members) + Correction(levels, members)), raw[^1]];
        return (raw, IsotonicRegression.Fit(found, [Fixed, .. places.Select(members => (double)members.Length), Fixed]));

        double Mean(int[] members) => members.Average(i => levels.Mean[i]);
    }

    private static double Correction(HeldOutLevels levels, int[] members)
    {
        var above = members.Average(i => levels.Shown[i] - levels.Mean[i]);
        var explained = Volunteering.Most * members.Average(i => levels.Variance[i]);
        var unexplained = above < 0 ? above : Math.Max(0, above - explained);
        var error = members.Average(i => levels.Variance[i] + levels.Noise[i]) / members.Length;
        return unexplained * CorrectionSd * CorrectionSd / ((CorrectionSd * CorrectionSd) + error);
    }
}
