using SkillsGap.Engine.Data.Import.Findings;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Import.Usage;

/// <summary>Exports of usage as CSV: person (or unit), tool, date, active, and if wanted days, sessions, features, hours_saved.</summary>
/// <param name="files">The exports.</param>
/// <param name="people">CSV with identity, person_id; null where people are person ids.</param>
/// <param name="skill">The skill of tools that are new, or null.</param>
public sealed class UsageSource(IReadOnlyList<string> files, string? people, string? skill) : ImportSource
{
    internal override IEnumerable<string> Files => files;

    internal override void Read(ImportSession session)
    {
        PeopleMap? known = EvidenceImport.People(people, session);
        if (!session.Knows(Entity.Skill, "--skill", skill) || known is null)
            return;
        var ledger = new UsageLedger(known, skill);
        foreach (string file in files)
        {
            foreach (UsageExportRow row in session.Mapping(UsageExportRow.Table, file) ?? [])
            {
                session.CountRow(file);
                ledger.Add(
                    row.Person,
                    new()
                    {
                        Unit = new(row.Unit.Id), Tool = new(row.Tool), Date = row.Date, Days = row.Days, Active = row.Active, Sessions = row.Sessions,
                        Features = row.Features, HoursSaved = row.HoursSaved,
                    },
                    new(file, row.Line), session);
            }
        }
        ledger.Put(session);
    }
}
