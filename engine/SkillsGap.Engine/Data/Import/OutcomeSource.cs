using SkillsGap.Engine.Data.Csv;
using SkillsGap.Engine.Data.Import.Findings;
using SkillsGap.Engine.Data.Rows;

namespace SkillsGap.Engine.Data.Import;

/// <summary>Plain CSV in the columns of outcomes.csv, people by any id that a mapping knows.</summary>
/// <param name="files">The files.</param>
/// <param name="people">CSV with identity, person_id; null where people are named by person ids.</param>
public sealed class OutcomeSource(IReadOnlyList<string> files, string? people) : ImportSource
{
    private const string Unknown = "outcomes of somebody unknown: add who it is to the people mapping, or leave it if they left";

    internal override IEnumerable<string> Files => files;

    internal override void Read(ImportSession session)
    {
        if (EvidenceImport.People(people, session) is not PeopleMap known)
            return;
        ImportedTable<OutcomeRow> table = session.Into(OutcomeRow.Table);
        foreach (string file in files)
        {
            if (!File.Exists(file))
            {
                session.Unreadable(file, new FileNotFoundException());
                continue;
            }
            foreach (OutcomeRow row in CsvFolder.ReadFile(OutcomeRow.Table, file, whole: true, session.Log(file), session.Cancellation).Rows)
            {
                session.CountRow(file);
                row.Log = session.Log(file);
                string? person = row.Person.Id.Length == 0 ? "" : known.Find(row.Person.Id);
                if (person is null)
                {
                    session.Wrinkle(Unknown, file, row.Line, row.Person.Id);
                    continue;
                }
                row.Person = new(person);
                table.Put(row);
            }
        }
    }
}
