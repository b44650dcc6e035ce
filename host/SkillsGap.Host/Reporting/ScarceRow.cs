using SkillsGap.Host.Plans;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Reporting;

/// <summary>Something scarce.</summary>
/// <param name="One">What one of it is, to go on after "one more".</param>
/// <param name="Used">Use; null where it is not to be given.</param>
/// <param name="Limit">Most use; null where it is not to be given.</param>
/// <param name="Price">What one more is worth; of several rows the most that one is.</param>
internal sealed record ScarceRow(string One, double? Used, double? Limit, double Price)
{
    // What is written as 0.00 holds nothing back.
    private const double LeastPrice = 0.005;

    // Mentors that are named one by one.
    private const int FewMentors = 3;

    /// <summary>What is scarce, the dearest first: upper limits with a price. Mentors are one thing in several persons.</summary>
    public static IReadOnlyList<ScarceRow> Of(ReportMaterial material)
    {
        var rows = material.Plan.Rows.Where(row => row.Worth() >= LeastPrice && row.Upper is not null)
            .Select(row => (Row: row, Words: RowWords.For(row.Id, material.Names, material.Currency))).ToLookup(one => one.Words.Kind == RowWords.Mentor);
        return [.. rows[false].Select(one => new ScarceRow(one.Words.One, one.Words.ShowsUse(material) ? one.Row.Used : null,
                one.Words.ShowsLimits(material) ? one.Row.Upper : null, one.Row.Price))
            .Concat(Mentors(material, [.. rows[true].Select(one => one.Row)])).OrderByDescending(row => row.Price)
                .ThenBy(row => row.One, StringComparer.Ordinal)];
    }

    private static IEnumerable<ScarceRow> Mentors(ReportMaterial material, IReadOnlyList<PlanRowDocument> rows)
    {
        if (material.ShowsPeople && rows.Count <= FewMentors)
            return rows.Select(row => new ScarceRow(RowWords.For(row.Id, material.Names, material.Currency).One, row.Used, row.Upper, row.Price));
        return rows.Count == 0 ? []
            : [new(rows.Count == 1 ? "mentor hour a week" : $"mentor hour a week of one of {rows.Count:N0} mentors", material.ShowsPeople ? rows.Sum(row => row.Used) : null,
                material.IsSmall(rows.Count) ? null : rows.Sum(row => row.Upper!.Value), rows.Max(row => row.Price))];
    }
}
