using SkillsGap.Engine.Planning;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>What a plan made from an earlier one changes of it, and what has changed for it.</summary>
internal static class ReplanView
{
    private const int Shown = 10;

    /// <summary>Two tables: what changed since, and who decides otherwise now.</summary>
    /// <param name="before">The problem of the earlier plan.</param>
    /// <param name="after">The problem now.</param>
    /// <param name="document">The plan now.</param>
    public static void Show(AllocationProblem before, AllocationProblem after, PlanDocument document)
    {
        var changes = ProblemChanges.Between(before, after);
        var since = new Table().Border(TableBorder.Rounded).AddColumns("changed since", "");
        since.AddRow("people with other options", $"{changes.Changed.Count:N0} of {after.GroupCount:N0}{Names(changes.Changed)}");
        since.AddRow("the same options, worth other", $"{changes.Revalued.Count:N0}{Names(changes.Revalued)}");
        since.AddRow("new in scope", $"{changes.New.Count:N0}{Names(changes.New)}");
        since.AddRow("no longer in scope", $"{changes.Gone.Count:N0}{Names(changes.Gone)}");
        foreach (var row in changes.Rows.Take(Shown)) since.AddRow(Markup.Escape(row.Id), $"{Limits(row.Before)} → {Limits(row.After)}");
        if (changes.Rows.Count > Shown) since.AddRow("other limits", $"{changes.Rows.Count - Shown:N0} more");
        Screen.Out.Write(since);
        if (document.Proof.Moves is { } moves) Moved(moves.Moved, moves.Penalty, moves.Cost, after, document);
    }

    private static void Moved(int count, double penalty, double cost, AllocationProblem after, PlanDocument document)
    {
        var currency = document.Scenario.Currency;
        var table = new Table().Border(TableBorder.Rounded).AddColumns("decided otherwise", "before", "now");
        var options = Enumerable.Range(0, after.GroupCount).ToDictionary(after.GroupId);
        foreach (var person in document.People.Where(p => p.Former is not null).Take(Shown))
        {
            var gone = after.OptionOf(options[person.Id], person.Former!) < 0;
            var was = person.Former! + (gone ? " (there is no such option any more)" : "");
            table.AddRow(Markup.Escape(person.Id), Markup.Escape(was), Markup.Escape(person.Decision!.Option));
        }

        if (count > Shown) table.AddRow($"{count - Shown:N0} more", "see former in plan.json", "");
        if (count > 0) Screen.Out.Write(table);
        Screen.Out.WriteLine(
            $"{count:N0} of the decisions before are changed, at {penalty:N0} {currency} each: {cost:N0} {currency} that value, bound and gap have paid.");
    }

    private static string Names(IReadOnlyList<string> ids) => ids.Count == 0 ? ""
        : $": {Markup.Escape(string.Join(", ", ids.Order(StringComparer.Ordinal).Take(Shown)))}{(ids.Count > Shown ? ", …" : "")}";

    private static string Limits(AllocationRow? row) => row is null ? "none"
        : $"{row.Lower:#,0.##} … {row.Upper:#,0.##}{(row.Worth.Count > 0 ? ", with worth" : "")}";
}
