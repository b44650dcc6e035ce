using System.Collections.Immutable;
using System.Globalization;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Data.Scenarios;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data;

/// <summary>
/// A workforce to be passed on to those who need the figures and not the people: pseudonyms in place of ids, no names, no free text about people. Rows stand in
/// the order of the pseudonyms, so that a place in a table says nothing. The plan of it is the plan of the workforce: neither ids nor texts
/// nor orders are looked at. It is not anonymous: who knows somebody's unit, role and hours may find them, see <see cref="PersonClasses"/>.
/// </summary>
public static class PseudonymisedWorkforce
{
    /// <summary>What stands in place of a text that must not be empty.</summary>
    public const string Withheld = "withheld";

    /// <summary>Makes it.</summary>
    /// <param name="content">The workforce as read.</param>
    /// <param name="pseudonym">The pseudonym of an id; no two ids have the same.</param>
    /// <param name="toMonths">Whether days about people are moved to the first of their month, which changes estimates a little.</param>
    /// <param name="withAttributes">Whether protected attributes are passed on too.</param>
    /// <param name="cancellation">Gives up.</param>
    public static WorkforceContent Of(
        WorkforceContent content, Func<string, string> pseudonym, bool toMonths, bool withAttributes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(pseudonym);
        // Parity names attributes that are not there then.
        if (!withAttributes) content = content with { AuditAttributes = [], Scenario = content.Scenario is { } asked ? asked with { Parity = null } : null };
        if (toMonths) content = content with { Workforce = content.Workforce with { ToolUsage = InMonths(content.Workforce.ToolUsage) } };
        var files = new Dictionary<string, byte[]>();
        var known = new HashSet<string>();
        WorkforceFiles.Write(content with { Scenario = null }, Put, sink => new PeopleTables(sink, Change, sorts: true), cancellation);
        if (content.Scenario is { } scenario)
        {
            var renamed = content.Workforce with { People = [.. content.Workforce.People.Select(person => person with { Id = pseudonym(person.Id) })] };
            Put(ScenarioReader.File, stream => ScenarioWriter.Write(stream, scenario, renamed));
        }

        var read = WorkforceArchive.Read(files, cancellation);
        return read.Content ?? throw new ArgumentException($"The pseudonyms make no workforce: {read.Errors[0]}", nameof(pseudonym));

        void Put(string file, Action<Stream> write)
        {
            using var into = new MemoryStream();
            write(into);
            files[file] = into.ToArray();
        }

        bool Change(RowCells row)
        {
            foreach (var column in row.Where(CellMeaning.Person).Where(column => row[column].Length > 0)) row[column] = pseudonym(row[column]);
            foreach (var column in row.Where(CellMeaning.FreeText)) row[column] = "";
            int[] lacking = [.. row.Lacking()];
            foreach (var column in lacking) row[column] = Withheld;
            foreach (var column in row.Where(CellMeaning.Date).Where(column => toMonths && row.File != ToolUsageRow.Table.File && row[column].Length > 0))
            {
                var day = DateOnly.ParseExact(row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);
                row[column] = day.AddDays(1 - day.Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }

            // Who did it told two rows apart; that there were two stays.
            for (var number = 2; !known.Add(Key(row)) && lacking.Any(row.Unique.Contains); number++)
                foreach (var column in lacking.Intersect(row.Unique)) row[column] = $"{Withheld} {number}";
            return true;
        }

        static string Key(RowCells row) => row.Unique.Count == 0 ? "" : string.Join('\0', row.Unique.Select(column => row[column]).Prepend(row.File));
    }

    // One after the other from the first of their month on, never before the last is over: records of one person and tool have days of their own.
    private static ImmutableArray<ToolUsage> InMonths(ImmutableArray<ToolUsage> usage)
    {
        var free = new Dictionary<(int?, int?, int), DateOnly>();
        return
        [
            .. usage.OrderBy(row => row.Date).Select(row =>
            {
                var (of, month) = ((row.Person, row.Unit, row.Tool), row.Date.AddDays(1 - row.Date.Day));
                var moved = row with { Date = free.TryGetValue(of, out var next) && next > month ? next : month };
                free[of] = moved.LastDay.AddDays(1);
                return moved;
            }),
        ];
    }
}
