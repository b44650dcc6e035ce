using SkillsGap.Host.Reporting.Drawing;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Reporting.Sections;

/// <summary>How far people are from the first target, and what is decided for them.</summary>
internal static class TierSection
{
    private const string Id = "tiers", Title = "How far people have to go", Hidden = "not shown";

    private static readonly (string Id, string Name)[] Tiers =
    [
        ("ready", "ready: nothing missing"), ("targeted", "targeted: a few modules"), ("structured", "structured: a path"),
        ("extensive", "extensive: more, or little to build on"),
    ];

    private static readonly (string Id, string Name)[] Kinds = [("stay", "stay as they are"), ("path", "follow a path"),
        ("transition", "move to another role")];

    public static ReportSection Of(ReportMaterial material) => new(Id, Title, material.ShowsPeople && material.Exists ? [Both(material)]
        : [Margin(material, 0, "tier", Tiers, person => person.Tier, material.Groups.Tier),
            .. material.Exists ? [Margin(material, 1, "decision", Kinds, person => person.Decision!.Kind, material.Groups.Decision)]
                : Array.Empty<ReportFigure>()]);

    private static ReportFigure Both(ReportMaterial material)
    {
        var counts = material.Plan.People.CountBy(person => (person.Tier, person.Decision!.Kind)).ToDictionary();
        int Count(string tier, string kind) => counts.GetValueOrDefault((tier, kind));
        int Of(string tier) => Kinds.Sum(kind => Count(tier, kind.Id));
        var says = string.Join(", ", Tiers.Select(tier => $"{Of(tier.Id):N0} {tier.Id}")) + ": "
            + string.Join(", ", Kinds.Select(kind => $"{Tiers.Sum(tier => Count(tier.Id, kind.Id)):N0} {kind.Name}")) + ".";
        var chart = new BarChart(
            [.. Tiers.Select(tier => $"{tier.Name} ({Of(tier.Id):N0})")],
            [.. Kinds.Select(kind => new BarSeries(kind.Name, [.. Tiers.Select(tier => (double?)Count(tier.Id, kind.Id))]))], "people", IsStacked: true);
        var table = new ReportTable("People by tier and decision", ["Tier", "People", .. Kinds.Select(kind => ReportWords.Capital(kind.Name))],
            [.. Tiers.Select(tier => (IReadOnlyList<string>)
                [ReportWords.Capital(tier.Name), $"{Of(tier.Id):N0}", .. Kinds.Select(kind => $"{Count(tier.Id, kind.Id):N0}")])], 0);
        return new($"{Id}-0", says, chart, table);
    }

    // Of two tables that cross, each alone: crossed they would tell small groups apart.
    private static ReportFigure Margin(
        ReportMaterial material, int index, string what, (string Id, string Name)[] groups, Func<PersonPlanDocument, string> of, Func<string, bool> shows)
    {
        var counts = material.Plan.People.CountBy(of).ToDictionary();
        string[] texts = [.. groups.Select(group => shows(group.Id) ? $"{counts.GetValueOrDefault(group.Id):N0}" : Hidden)];
        var shown = groups.Where(group => shows(group.Id)).ToList();
        var says = $"People in scope by {what}: "
            + $"{ReportWords.List([.. shown.Select(group => $"{counts.GetValueOrDefault(group.Id):N0} {group.Name.Split(':')[0]}")])}."
            + (shown.Count < groups.Length ? $" The others are not shown, so that nothing is said of fewer than {material.Smallest} people." : "");
        return new(
            $"{Id}-{index}", says,
            new BarChart([.. groups.Select(group => group.Name)],
                [new("", [.. groups.Select(group => shows(group.Id) ? counts.GetValueOrDefault(group.Id) : (double?)null)], texts)], "people"),
            new($"People by {what}", [ReportWords.Capital(what), "People"],
                [.. groups.Select((group, g) => (IReadOnlyList<string>)[ReportWords.Capital(group.Name), texts[g]])], 0),
            index == 0 ? null : "What is decided");
    }
}
