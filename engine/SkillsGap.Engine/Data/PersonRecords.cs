using System.Collections.Immutable;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data;

/// <summary>All that a workforce holds about one person: every row of every table that refers to them, and texts elsewhere that name them.</summary>
/// <param name="Tables">The tables with rows about the person, in the order of the folder.</param>
/// <param name="Mentions">Where else the person is named.</param>
public sealed record PersonRecords(ImmutableArray<PersonTable> Tables, ImmutableArray<PersonMention> Mentions)
{
    /// <summary>Looks through all tables.</summary>
    /// <param name="content">The workforce.</param>
    /// <param name="person">Index of the person.</param>
    public static PersonRecords Of(WorkforceContent content, int person)
    {
        ArgumentNullException.ThrowIfNull(content);
        var one = content.Workforce.People[person];
        var tables = new Dictionary<string, (string[] Columns, List<ImmutableArray<string>> Rows)>();
        var mentions = new MentionSearch(one);
        WorkforceTables.Write(content, new PeopleTables(new NoSink(), Look));
        return new([.. tables.Select(table => new PersonTable(table.Key, [.. table.Value.Columns], [.. table.Value.Rows]))], [.. mentions.Found]);

        bool Look(RowCells row)
        {
            mentions.Look(row);
            if (!row.IsAbout(one.Id)) return false;
            if (!tables.TryGetValue(row.File, out var table)) tables[row.File] = table = ([.. row.Names], []);
            table.Rows.Add([.. row.Values]);
            return false;
        }
    }

    private sealed class NoSink : ITableSink
    {
        public void Put<TRow>(Table<TRow> table, IEnumerable<TRow> rows)
            where TRow : Row, new()
        {
        }
    }
}
