using SkillsGap.Host.Reporting.Drawing;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Reporting.Sections;

/// <summary>What is missing to the first target: by person where persons are shown, by role otherwise.</summary>
internal static class GapSection
{
    private const string Id = "gaps", Title = "Where the gaps are";

    private static readonly string[] Tiers = ["ready", "targeted", "structured", "extensive"];

    public static ReportSection Of(ReportMaterial material)
    {
        var people = material.Plan.People;
        var skills = Skills(material);
        if (material.Plan.Targets.Count == 0 || skills.Count == 0) return ReportSection.Missing(Id, Title, "Nobody in scope lacks anything.");
        if (material.IsSmall(people.Count)) return ReportSection.Missing(Id, Title, $"Fewer than {material.Smallest} people are in scope.");
        var role = material.Names.Role(material.Plan.Targets[0].Role);
        var note = $"A gap is the level that {role} requires less the level estimated, both from 0 to 1; – is no gap."
            + (material.Plan.Targets.Count > 1 ? " Gaps and tiers are towards the first target." : "");
        return new(Id, Title, [material.ShowsPeople ? ByPerson(material, people, skills) : ByRole(material, people, skills)],
            material.Levels is null && material.ShowsPeople && material.NamesCommands ? $"{note} With --folder FOLDER the table has everybody's levels too."
                : note);
    }

    private static ReportFigure ByPerson(ReportMaterial material, IReadOnlyList<PersonPlanDocument> people, IReadOnlyList<string> skills)
    {
        PersonPlanDocument[] sorted = [.. people.OrderBy(p => Array.IndexOf(Tiers, p.Tier)).ThenBy(p => p.Gaps.Sum(Gap))
            .ThenBy(p => p.Id, StringComparer.Ordinal)];
        var levels = material.Levels?.People.ToDictionary(person => person.Id, person => person.Levels.ToDictionary(level => level.Skill));
        IReadOnlyList<double?>[] values = [.. sorted.Select(person => (IReadOnlyList<double?>)[.. skills.Select(skill => (double?)GapOf(person, skill))])];
        var table = new ReportTable(
            levels is null ? "Gap of each person in each skill" : "Level of each person in each skill, of the level required",
                ["Person", "Role", "Tier", .. skills.Select(material.Names.Skill)],
            [.. sorted.Select(person => (IReadOnlyList<string>)
                [material.Names.Person(person.Id), material.Names.Role(person.Role), person.Tier, .. skills.Select(skill => Cell(person, skill))])], 0, 1, 2);
        return new($"{Id}-0", Says(material, skills, people.Count), Chart(
            [.. sorted.Select(person => $"{material.Names.Person(person.Id)}, {material.Names.Role(person.Role)}")], material, skills, values), table);

        string Cell(PersonPlanDocument person, string skill) => levels?.GetValueOrDefault(person.Id)?.GetValueOrDefault(skill) is { } level
            ? $"{level.Mean:0.00} of {level.Required:0.00}" : GapOf(person, skill) is > 0 and var gap ? $"{gap:0.00}" : "–";
    }

    private static ReportFigure ByRole(ReportMaterial material, IReadOnlyList<PersonPlanDocument> people, IReadOnlyList<string> skills)
    {
        IGrouping<string, PersonPlanDocument>[] roles = [.. people.GroupBy(person => person.Role).OrderByDescending(role => role.Count())
            .ThenBy(role => role.Key, StringComparer.Ordinal)];
        IGrouping<string, PersonPlanDocument>[] shown = [.. roles.Where(role => material.Groups.Role(role.Key))];
        IReadOnlyList<double?>[] values = [.. shown.Select(role => (IReadOnlyList<double?>)
            [.. skills.Select(skill => (double?)role.Average(person => GapOf(person, skill)))])];
        var table = new ReportTable(
            "Mean gap by role", ["Role", "People", .. skills.Select(material.Names.Skill)],
            [.. shown.Select((role, r) => (IReadOnlyList<string>)
                [material.Names.Role(role.Key), $"{role.Count():N0}", .. values[r].Select(gap => $"{gap:0.00}")])], 0);
        var says = Says(material, skills, people.Count)
            + (shown.Length < roles.Length
            ? $" {ReportWords.Count(roles.Length - shown.Length, "role is", "roles are")} not shown: too few people hold them." : "");
        return new($"{Id}-0", says, Chart(
            [.. shown.Select(role => $"{material.Names.Role(role.Key)} ({role.Count():N0})")], material, skills, values), table);
    }

    private static HeatChart Chart(
        IReadOnlyList<string> rows, ReportMaterial material, IReadOnlyList<string> skills, IReadOnlyList<IReadOnlyList<double?>> values)
    {
        IReadOnlyList<double?>[] rounded = [.. values.Select(row => (IReadOnlyList<double?>)
            [.. row.Select(value => value is { } gap ? Math.Round(gap, 3) : (double?)null)])];
        var most = rounded.SelectMany(row => row).Max() ?? 0;
        return new(rows, [.. skills.Select(material.Names.Skill)], rounded, most > 0 ? most : 1, material.ShowsPeople ? "gap" : "mean gap", 2);
    }

    private static string Says(ReportMaterial material, IReadOnlyList<string> skills, int people)
    {
        var means = skills.Select(skill => (Skill: skill, Mean: material.Plan.People.Average(person => GapOf(person, skill)))).ToList();
        var widest = means.OrderByDescending(one => one.Mean).ThenBy(one => one.Skill, StringComparer.Ordinal).Take(2).ToList();
        return $"Over the {ReportWords.Count(people, "person", "people")} in scope the widest gaps are in "
            + $"{ReportWords.List([.. widest.Select(one => $"{material.Names.Skill(one.Skill)} (on average {one.Mean:0.00})")])}.";
    }

    // The skills that anybody lacks, those that most is missing of first; with levels known, all that are required.
    private static IReadOnlyList<string> Skills(ReportMaterial material)
    {
        var missing = material.Plan.People.SelectMany(person => person.Gaps).GroupBy(gap => gap.Skill)
            .OrderByDescending(gaps => gaps.Sum(Gap)).ThenBy(gaps => gaps.Key, StringComparer.Ordinal).Select(gaps => gaps.Key).ToList();
        return [.. missing, .. (material.Levels?.People.SelectMany(person => person.Levels).Select(level => level.Skill) ?? []).Distinct()
            .Except(missing).Order(StringComparer.Ordinal)];
    }

    private static double GapOf(PersonPlanDocument person, string skill)
    {
        foreach (var gap in person.Gaps)
        {
            if (gap.Skill == skill) return Gap(gap);
        }

        return 0;
    }

    private static double Gap(GapDocument gap) => Math.Max(0, gap.Required - gap.Mean);
}
