using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Import.Findings;

/// <summary>Puts what a reader finds into evidence.csv.</summary>
internal static class EvidenceImport
{
    /// <summary>The people mapping of a file, or one that knows only person ids; null after reporting what is wrong with it.</summary>
    public static PeopleMap? People(string? path, ImportSession session)
    {
        List<IdentityRow>? rows = path is null ? [] : session.Mapping(IdentityRow.Table, path);
        return rows is null ? null : new PeopleMap(rows, session.Ids[Tables.Entity.Person]);
    }

    /// <summary>Reads all files and puts what they say in the place of what their origins said before.</summary>
    public static void Run(IEvidenceReader reader, IEnumerable<string> files, ImportSession session)
    {
        foreach (string file in files)
        {
            using Stream? stream = session.Open(file);
            try
            {
                if (stream is not null)
                    reader.Read(stream, file, session);
            }
            catch (IOException problem)
            {
                session.Unreadable(file, problem);
            }
        }
        Put(reader.Findings(session), session);
    }

    /// <summary>Puts what was found in the place of what its origins said before.</summary>
    public static void Put(EvidenceFindings found, ImportSession session)
    {
        var sources = found.Rows.Select(row => row.Source).ToHashSet();
        var said = found.Rows.Select(Identity).ToHashSet();
        ImportedTable<EvidenceRow> table = session.Into(EvidenceRow.Table);
        table.Remove(row => (found.IsWithdrawn(row) || sources.Contains(row.Source)) && !said.Contains(Identity(row)));
        foreach (EvidenceRow row in found.Rows)
            table.Put(row);
    }

    private static (string Person, string Skill, EvidenceKind Kind, DateOnly Date, string Source) Identity(EvidenceRow row) =>
        (row.Person.Id, row.Skill.Id, row.Kind, row.Date, row.Source);
}
