using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit;

/// <summary>Which of several adjustments of one thing holds.</summary>
internal static class Adjustments
{
    /// <summary>The latest; of one day the lower, as with corrections of levels.</summary>
    public static AuditAdjustment Latest(IEnumerable<AuditAdjustment> some) =>
        some.OrderByDescending(one => one.Date).ThenBy(one => one.Value).First();

    /// <summary>Per pillar the adjustment that holds on a day.</summary>
    public static IReadOnlyDictionary<Pillar, AuditAdjustment> OfPillars(IEnumerable<AuditAdjustment> some, DateOnly day) => some
        .Where(one => one.Pillar is not null && one.HoldsOn(day)).GroupBy(one => one.Pillar!.Value)
        .ToDictionary(one => one.Key, Latest);
}
