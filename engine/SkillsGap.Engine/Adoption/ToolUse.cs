using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Adoption;

/// <summary>All use of one tool up to the scenario's day.</summary>
/// <param name="Tool">Index of the tool.</param>
/// <param name="Weeks">The weeks from the first record on.</param>
/// <param name="Window">Place of the first week of the window.</param>
/// <param name="Since">Place of the first week of the window in which the tool could be used.</param>
/// <param name="People">Those with a record, by index.</param>
/// <param name="Counts">Records of units.</param>
/// <param name="Start">The day it was introduced, or of its first record.</param>
/// <param name="HasFeatures">Whether features are recorded at all.</param>
/// <param name="HasSessions">Whether sessions are.</param>
internal sealed record ToolUse(
    int Tool, UsageWeeks Weeks, int Window, int Since, PersonUse[] People, ToolUsage[] Counts, DateOnly Start, bool HasFeatures, bool HasSessions)
{
    public static ToolUse Of(Workforce workforce, int tool, DateOnly asOf, int window)
    {
        ToolUsage[] rows = [.. workforce.ToolUsage.Where(row => row.Tool == tool && row.Date <= asOf)];
        var first = rows.Length == 0 ? asOf : rows.Min(row => row.Date);
        var start = workforce.Tools[tool].Introduced ?? first;
        var weeks = UsageWeeks.Of(asOf, first, window);
        var from = weeks.Count - window;
        var people = new Dictionary<int, PersonUse>();
        var lists = new Dictionary<string, FeatureList>();
        var recent = asOf.AddDays(1 - AdoptionSettings.RecentDays);
        foreach (var row in rows.Where(row => row.Person.HasValue))
        {
            if (!people.TryGetValue(row.Person!.Value, out var use)) people.Add(row.Person.Value, use = new(row.Person.Value, weeks.Count, from));
            if (!lists.TryGetValue(row.Features, out var features)) lists.Add(row.Features, features = FeatureList.Of(row.Features));
            use.Add(weeks.PlaceOf(row.Date), row, features, row.LastDay >= recent);
        }

        return new(
            tool, weeks, from, Math.Clamp(weeks.PlaceOf(start), from, weeks.Count - 1), [.. people.Values.OrderBy(use => use.Person)],
            [.. rows.Where(row => row.Unit.HasValue)], start, lists.Values.Any(list => list.Count > 0), rows.Any(row => row.Person.HasValue && row.Sessions > 0));
    }

    /// <summary>Weeks of the window in which the tool could be used.</summary>
    public int Observed => Weeks.Count - Since;

    /// <summary>Days of use, and weeks with any, in the window.</summary>
    public (double Days, int Weeks) InWindow(PersonUse use)
    {
        var (days, weeks) = (0.0, 0);
        for (var w = Since; w < Weeks.Count; w++)
        {
            days += Math.Min(5, use.Days[w]);
            if (use.IsActive(w)) weeks++;
        }

        return (days, weeks);
    }

    /// <summary>How far somebody has come: the highest level of which all is reached.</summary>
    public UseProfile Profile(PersonUse use, AdoptionSettings settings)
    {
        var (days, weeks) = InWindow(use);
        double sessions = 0, dayCount = 0, breadth = 0;
        for (var w = Since; w < Weeks.Count; w++)
            (sessions, dayCount, breadth) = (sessions + use.Sessions[w], dayCount + use.Days[w], breadth + (use.IsActive(w) ? use.Breadth(w) : 0));
        var depth = dayCount > 0 ? sessions / dayCount : 0;
        var share = days / (5 * Observed);
        var level = weeks == 0 ? Maturity.None
            : Reaches(settings.Advanced) ? Maturity.Advanced : Reaches(settings.Intermediate) ? Maturity.Intermediate : Maturity.Basic;
        return new(use.Person, share, use.Features, depth, level) { Breadth = weeks == 0 ? 0 : breadth / weeks };

        bool Reaches(MaturityLimits limits) => share >= limits.ActiveShare
            && (!HasFeatures || use.Features >= limits.Features) && (!HasSessions || depth >= limits.Sessions);
    }
}
