using SkillsGap.Engine.Data.Rows;

namespace SkillsGap.Engine.Data.Import.Esco;

/// <summary>The occupations of ESCO and what skills they need.</summary>
internal sealed class EscoOccupations(ImportSession session, EscoSkills skills, EscoOptions options)
{
    private static readonly (double Level, double Weight) Essential = (0.6, 1);
    private static readonly (double Level, double Weight) Optional = (0.3, 0.25);

    private readonly Dictionary<string, int> places = [];
    private readonly List<(string Uri, string Code, string Title, string Isco, int Line)> occupations = [];
    private readonly Dictionary<int, SortedDictionary<int, (bool Essential, int Line)>> needs = [];
    private readonly int[] asking = new int[skills.Count];
    private HashSet<int> selected = [];
    private string path = "";
    private string relations = "";

    /// <summary>The skills of the selected occupations.</summary>
    public IEnumerable<int> Required => selected.SelectMany(occupation => needs.GetValueOrDefault(occupation)?.Keys.AsEnumerable() ?? []);

    /// <summary>The share (0–100) of all occupations that ask for a skill.</summary>
    public double ShareAsking(int skill) => Math.Round(100.0 * asking[skill] / Math.Max(1, occupations.Count), 2);

    public void Read(string file)
    {
        path = file;
        foreach (SourceRow row in SourceTable.Read(session, path, SourceTable.Commas, "conceptUri", "code", "preferredLabel", "iscoGroup"))
        {
            if (row[0].Length == 0 || string.IsNullOrWhiteSpace(row[2]))
                session.Wrinkle("occupations without URI or label, left out", path, row.Line, row[0] + row[2]);
            else if (places.TryAdd(row[0], occupations.Count))
                occupations.Add((row[0], row[1].Trim(), row[2].Trim(), row[3].Trim().TrimStart('C'), row.Line));
            else
                session.Wrinkle("occupations given twice, the first kept", path, row.Line, row[0]);
        }
        selected = new OccupationFinder(session, path, [.. occupations.Select(one =>
            (one.Uri, one.Code, one.Title, one.Isco, IscoFamilies.NameOf(one.Isco)))]).Find(options.Occupations);
    }

    public void ReadRelations(string file)
    {
        relations = file;
        foreach (SourceRow row in SourceTable.Read(
            session, file, SourceTable.Commas, "occupationUri", "relationType", "skillType", "skillUri"))
        {
            int skill = skills.Find(row[3]);
            bool essential = row[1] == "essential";
            if (!places.TryGetValue(row[0], out int occupation))
            {
                session.Wrinkle("relations of an occupation that is not there, left out", file, row.Line, row[0]);
                continue;
            }
            if (skill < 0)
            {
                session.Wrinkle("relations to a skill that is not there, left out", file, row.Line, row[3]);
                continue;
            }
            if (!essential && row[1] != "optional")
            {
                session.Wrinkle("relations that are neither essential nor optional, left out", file, row.Line, row[1]);
                continue;
            }
            if (row[2].Length == 0)
                session.Wrinkle("relations to a skill without a type", file, row.Line, row[3]);
            if (!essential && options.EssentialOnly)
                continue;
            Add(occupation, skill, essential, row);
        }
    }

    public void Put()
    {
        var roles = session.Into(RoleRow.Table, "value_per_month", "min_headcount", "target_headcount", "max_headcount");
        var requirements = session.Into(RoleRequirementRow.Table);
        foreach (int place in selected.Order())
        {
            var (uri, code, title, isco, line) = occupations[place];
            if (!needs.TryGetValue(place, out var needed))
            {
                session.Wrinkle("occupations that need no skill, left out", path, line, title);
                continue;
            }
            string id = Slug.Of(code.Length > 0 ? code : uri[(uri.LastIndexOf('/') + 1)..], title);
            roles.Put(new() { Id = id, Name = title, Family = IscoFamilies.NameOf(isco), Line = line, Log = session.Log(path) });
            foreach (var (skill, need) in needed)
            {
                var (level, weight) = need.Essential ? Essential : Optional;
                requirements.Put(new()
                {
                    Role = new(id), Skill = new(skills.IdOf(skill)), Level = level, Weight = weight,
                    Line = need.Line, Log = session.Log(relations),
                });
            }
        }
    }

    private void Add(int occupation, int skill, bool essential, SourceRow row)
    {
        if (!needs.TryGetValue(occupation, out var needed))
            needs.Add(occupation, needed = []);
        if (needed.TryGetValue(skill, out var known))
        {
            session.Wrinkle("relations given twice, essential if one of them is", relations, row.Line, row[3]);
            needed[skill] = known with { Essential = known.Essential || essential };
            return;
        }
        needed.Add(skill, (essential, row.Line));
        asking[skill]++;
    }
}
