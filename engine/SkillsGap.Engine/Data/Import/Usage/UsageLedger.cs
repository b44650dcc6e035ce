using SkillsGap.Engine.Data.Import.Findings;
using SkillsGap.Engine.Data.Rows;

namespace SkillsGap.Engine.Data.Import.Usage;

/// <summary>Collects records of use, each once, and puts them into tools.csv and tool_usage.csv, and what they say of skills into evidence.csv.</summary>
/// <param name="people">Who is who.</param>
/// <param name="skill">The skill of tools that are new here, or null.</param>
internal sealed class UsageLedger(PeopleMap people, string? skill)
{
    private readonly Dictionary<(string Person, string Unit, string Tool, DateOnly Date), ToolUsageRow> rows = [];

    /// <summary>Adds a record; one of somebody unknown is a wrinkle.</summary>
    /// <param name="identity">What the tool calls the person; empty for a record of a unit.</param>
    /// <param name="row">The record without its person.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="session">The import.</param>
    public void Add(string identity, ToolUsageRow row, SourcePlace place, ImportSession session)
    {
        if (identity.Length > 0)
        {
            if (people.Find(identity) is not string person)
            {
                session.Wrinkle(UsageWrinkles.UnknownPerson, place.Path, place.Line, identity);
                return;
            }
            row.Person = new(person);
        }
        (row.Line, row.Place, row.Log) = (place.Line, place.Item, session.Log(place.Path));
        var key = (row.Person.Id, row.Unit.Id, row.Tool.Id, row.Date);
        if (rows.ContainsKey(key))
            session.Wrinkle(UsageWrinkles.Again, place.Path, place.Line, $"{identity}{row.Unit.Id} {row.Date:yyyy-MM-dd}");
        rows[key] = row;
    }

    /// <summary>Whether a record of a person's day is known, here or in the folder.</summary>
    public bool Knows(string identity, string tool, DateOnly date, ImportSession session) => people.Find(identity) is string person
        && (rows.ContainsKey((person, "", tool, date)) || session.Into(ToolUsageRow.Table).Contains(person, "", tool, $"{date:yyyy-MM-dd}"));

    /// <summary>Puts all records where they belong.</summary>
    public void Put(ImportSession session)
    {
        ImportedTable<ToolRow> tools = session.Into(ToolRow.Table);
        foreach (ToolUsageRow first in rows.Values.DistinctBy(row => row.Tool.Id).OrderBy(row => row.Tool.Id, StringComparer.Ordinal))
        {
            // What is known of a tool is not the export's to say.
            string tool = first.Tool.Id;
            if (!tools.Contains(tool))
                tools.Put(new() { Id = tool, Name = tool, Skill = new(skill ?? ""), Line = first.Line, Place = first.Place, Log = first.Log });
        }
        ImportedTable<ToolUsageRow> usage = session.Into(ToolUsageRow.Table);
        foreach (ToolUsageRow row in rows.Values)
            usage.Put(row);
        if (rows.Count > 0)
            EvidenceImport.Put(UsageEvidence.Of(session, [.. rows.Keys.Select(key => (key.Tool, UsageEvidence.MonthOf(key.Date))).Distinct()]), session);
    }
}
