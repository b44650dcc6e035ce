using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Rows;

namespace SkillsGap.Engine.Data.Import.Esco;

/// <summary>Skills that are essential to other skills: what must be there first.</summary>
internal sealed class EscoPrerequisites(ImportSession session, EscoSkills skills)
{
    private readonly Dictionary<(int Skill, int Needs), int> lines = [];
    private string path = "";

    public void Read(string file)
    {
        path = file;
        foreach (SourceRow row in SourceTable.Read(
            session, file, SourceTable.Commas, "originalSkillUri", "relationType", "relatedSkillUri"))
        {
            int skill = skills.Find(row[0]), needs = skills.Find(row[2]);
            if (skill < 0 || needs < 0)
                session.Wrinkle("skill relations of a skill that is not there, left out", file, row.Line, skill < 0 ? row[0] : row[2]);
            else if (skill == needs)
                session.Wrinkle("skill relations of a skill with itself, left out", file, row.Line, skills.IdOf(skill));
            else if (row[1] == "essential")
                lines.TryAdd((skill, needs), row.Line);
        }
        foreach (int[] cycle in Cycles.Find(skills.Count, [.. lines.Keys]).ToList())
        {
            if (lines.Remove((cycle[^1], cycle[0]), out int line))
                session.Wrinkle("skill relations that close a cycle, left out", file, line, $"{skills.IdOf(cycle[^1])} needs {skills.IdOf(cycle[0])}");
        }
    }

    /// <summary>The skills given and all they need, at once or further down.</summary>
    public HashSet<int> Close(IEnumerable<int> given)
    {
        var needs = lines.Keys.ToLookup(edge => edge.Skill, edge => edge.Needs);
        var closed = given.ToHashSet();
        var open = new Stack<int>(closed);
        while (open.TryPop(out int skill))
        {
            foreach (int needed in needs[skill].Where(closed.Add))
                open.Push(needed);
        }
        return closed;
    }

    /// <summary>Puts the prerequisites of skills into the table.</summary>
    public void Put(HashSet<int> wanted)
    {
        var table = session.Into(SkillPrerequisiteRow.Table);
        foreach (var ((skill, needs), line) in lines.OrderBy(edge => edge.Key).Where(edge => wanted.Contains(edge.Key.Skill)))
            table.Put(new() { Skill = new(skills.IdOf(skill)), Needs = new(skills.IdOf(needs)), Line = line, Log = session.Log(path) });
    }
}
