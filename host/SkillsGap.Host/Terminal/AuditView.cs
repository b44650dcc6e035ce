using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>A skills audit: groups, then people with their pillars, standing and next audit.</summary>
internal static class AuditView
{
    /// <summary>Scores below which a cell is shown as bad, and as doubtful.</summary>
    private const double Bad = 60, Doubtful = 85;

    private const string Nothing = "–", Few = "few";
    private const string AfterNote = "After is what the plan is expected to bring, against the same requirements";
    private const string AfterOwnNote = ", those of the role held: --against ROLE holds everybody against one that people learn towards";
    private const int LongestId = 15;

    public static void Show(AuditDocument audit, int top, bool isWhole)
    {
        if (isWhole) Groups(audit);
        People(audit, top);
        if (audit.Returns is { } returns) Returns(audit, returns);
        if (audit.Telling is { } telling) Screen.Out.WriteLine(string.Join(' ', Told(telling)));
        foreach (var note in audit.Notes) Screen.Out.WriteLine(note);
        Screen.Out.WriteLine($"Method {audit.Method}. Scores are of 100: "
            + string.Join(", ", audit.Settings.Weights.Select(weight => $"{weight.Pillar} {weight.Weight:0.##}"))
            + $"; before is {audit.Since:yyyy-MM-dd}, by what was known then. {After(audit)}"
            + "Rank: percentile among those who hold the role, * from the 75th."
            + (audit.Against is { } role ? $" Everybody is held against {role}." : ""));
    }

    /// <summary>How well estimates tell apart, in sentences.</summary>
    public static IEnumerable<string> Told(AuditTellingDocument telling)
    {
        var isMissed = telling.Rarer == "missed";
        var (precision, share) = isMissed ? (telling.PrecisionMissed, 1 - telling.ShareMet) : (telling.PrecisionMet, telling.ShareMet);
        yield return $"On {telling.Cases:N0} held-out assessments of {telling.People:N0} people, {telling.ShareMet:P0} meet the requirement.";
        yield return $"ROC AUC {telling.Auc:0.00}, by guessing 0.50; average precision in finding those who {(isMissed ? "do not" : "do")} {precision:0.00}, "
            + $"by guessing {share:0.00}.";
        yield return telling.Trust == "roc"
            ? "Neither class is rare: look at the ROC curve; --svg draws it, and precision by recall beside it."
            : "That class is rare: look at precision and recall, not at the ROC curve; --svg draws both.";
    }

    private static string After(AuditDocument audit) => !audit.People!.Any(one => one.After is not null) ? ""
        : $"{AfterNote}{(audit.Against is null ? AfterOwnNote : "")}. ";

    /// <summary>A score as a coloured cell.</summary>
    public static string Cell(double? score) => score is { } value
        ? $"[black on {(value < Bad ? "red" : value < Doubtful ? "yellow" : "green")}] {value:0} [/]" : Nothing;

    private static void Groups(AuditDocument audit)
    {
        var hasPlan = audit.Groups.Any(group => group.Gain is not null);
        var grid = Grids.Of(["group", "people", "score", "change", .. hasPlan ? ["by plan"] : Array.Empty<string>(),
            .. audit.Settings.Weights.Select(weight => weight.Pillar)]);
        foreach (var group in audit.Groups)
        {
            var name = group.Id is null ? "everybody" : $"{group.Kind} {group.Id}";
            grid.AddRow([
                Markup.Escape(name), group.People is { } people ? $"{people:N0}" : Few, Cell(group.Score), Change(group.Change),
                .. hasPlan ? [Change(group.Gain)] : Array.Empty<string>(),
                .. audit.Settings.Weights.Select(weight => group.Withheld.Contains(weight.Pillar) ? Few
                    : Cell(group.Pillars.FirstOrDefault(one => one.Pillar == weight.Pillar)?.Value)),
            ]);
        }

        Screen.Out.Write(grid);
        foreach (var line in audit.Groups.SelectMany(OfUnit)) Screen.Out.WriteLine(line);
        if (audit.Groups.Any(group => group.People is null || group.Withheld.Count > 0))
            Screen.Out.WriteLine($"few: fewer than {audit.SmallestGroup} people, or a group that would give away such a one; nothing is told of it.");
    }

    /// <summary>What a unit's own outcomes make of its pillars, in sentences.</summary>
    public static IEnumerable<string> OfUnit(GroupAuditDocument group)
    {
        foreach (var outcome in group.Outcomes.Where(one => one.Value is not null))
        {
            var pillar = group.Pillars.FirstOrDefault(one => one.Pillar == outcome.Pillar);
            yield return $"{group.Kind} {group.Id}: {outcome.Metric} {outcome.Value:#,0.##}"
                + (outcome.Before is { } before ? $", before {before:#,0.##}" : "")
                + (outcome.Benchmark is { } mark ? $", benchmark {mark:#,0.##}" : ", no benchmark, so in no score")
                + (outcome.Reached is { } reached && pillar is { Value: { } value } ? $": reaches {reached:P0}, and {pillar.Pillar} is {value:0}"
                    + (pillar.Skills is { } skills ? $" where skills alone would make it {skills:0}" : ", of outcomes alone") : "") + ".";
        }
    }

    private static void People(AuditDocument audit, int top)
    {
        var hasPlan = audit.People!.Any(person => person.After is not null);
        var pillars = audit.Settings.Weights.Select(weight => Abbreviated(weight.Pillar));
        string[] names = ["person", "role", "score", "90 %", "before", .. hasPlan ? ["after"] : Array.Empty<string>(), .. pillars, "rank", "next audit", "why"];
        var grid = new Table().Border(TableBorder.Rounded);
        foreach (var name in names)
        {
            var column = new TableColumn(name);
            if (name != "why") column.NoWrap();
            grid.AddColumn(name is "person" or "role" or "next audit" or "why" ? column : column.RightAligned());
        }

        foreach (var person in audit.People!.OrderBy(one => one.Score is null).ThenBy(one => one.Score).Take(top))
        {
            grid.AddRow([
                Markup.Escape(Short(person.Person)), Markup.Escape(Short(person.Role)), Cell(person.Score),
                person.Score is null ? Nothing : $"{person.Low:0}–{person.High:0}", person.Before is { } before ? $"{before:0}" : Nothing,
                .. hasPlan ? [person.After is { } after ? $"{after:0}" : Nothing] : Array.Empty<string>(),
                .. person.Pillars.Select(pillar => Cell(pillar.Value) + (pillar.Value == pillar.Computed ? "" : "!")),
                person.Percentile is { } percentile ? $"{percentile:0}{(person.TopQuarter ? "*" : "")}" : Nothing,
                person.Next.IsOverdue ? $"[red]{person.Next.Due:yyyy-MM-dd}[/]" : $"{person.Next.Due:yyyy-MM-dd}", Markup.Escape(AuditReasons.Of(person.Next)),
            ]);
        }

        Screen.Out.Write(grid);
        var overdue = audit.People!.Count(one => one.Next.IsOverdue);
        Screen.Out.WriteLine($"{Math.Min(top, audit.People!.Count):N0} of {audit.People.Count:N0} people, the lowest scores first"
            + (audit.People.Count > top ? "; --top N, --csv or --json shows more." : ".") + (overdue > 0 ? $" {overdue:N0} audits are overdue." : ""));
        if (audit.People.Any(one => one.Pillars.Any(pillar => pillar.Value != pillar.Computed)))
            Screen.Out.WriteLine("! set by a human; --person PERSON_ID shows by whom and why, and the figure it stands in place of.");
    }

    private static void Returns(AuditDocument audit, AuditReturnsDocument returns)
    {
        var grid = Grids.Of("income of a year, " + audit.Currency, "people", "before", "after", "cost of learning", "return");
        foreach (var (name, group) in new[] { ("learned between", returns.Learned), ("others", returns.Others) })
        {
            grid.AddRow(
                name, group.People is { } people ? $"{people:N0}" : Few, $"{group.Before:N0}", $"{group.After:N0}", $"{group.Cost:N0}",
                group.Return is { } value ? $"{value:P0}" : Nothing);
        }

        Screen.Out.Write(grid);
        if (returns.Beyond is { } beyond)
            Screen.Out.WriteLine($"Of the gain beyond that of the others alone, the return is {beyond:P0}.");
    }

    private static string Short(string id) => id.Length <= LongestId ? id : $"{id[..(LongestId - 1)]}…";

    private static string Abbreviated(string pillar) => pillar.Length <= 6 ? pillar : $"{pillar[..4]}.";

    private static string Change(double? change) => change is { } by ? $"{by:+0.0;−0.0;0.0}" : Nothing;
}
