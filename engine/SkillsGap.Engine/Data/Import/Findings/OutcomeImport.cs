using SkillsGap.Engine.Data.Rows;

namespace SkillsGap.Engine.Data.Import.Findings;

/// <summary>Puts what a reader finds into outcomes.csv.</summary>
internal static class OutcomeImport
{
    /// <summary>Puts rows in the place of what their origins said before.</summary>
    /// <param name="rows">The outcomes; the source of each names what it came from and is given to nothing else.</param>
    /// <param name="withdrawn">Sources that no longer say anything.</param>
    /// <param name="session">The import.</param>
    public static void Put(IReadOnlyList<OutcomeRow> rows, IReadOnlySet<string> withdrawn, ImportSession session)
    {
        var sources = rows.Select(row => row.Source).ToHashSet();
        var said = rows.Select(Identity).ToHashSet();
        ImportedTable<OutcomeRow> table = session.Into(OutcomeRow.Table);
        table.Remove(row => withdrawn.Contains(row.Source) || (sources.Contains(row.Source) && !said.Contains(Identity(row))));
        foreach (OutcomeRow row in rows)
            table.Put(row);
    }

    private static (string Person, string Unit, string Metric, DateOnly Date, string Source) Identity(OutcomeRow row) =>
        (row.Person.Id, row.Unit.Id, row.Metric, row.Date, row.Source);
}
