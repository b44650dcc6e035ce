using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Import.Esco;

/// <summary>The skills and knowledge of ESCO, each with what is broader.</summary>
internal sealed class EscoSkills(ImportSession session, EscoGroups groups)
{
    private const double HalfLifeMonths = 11;
    private const string NoGroup = "skills-without-a-group";

    private readonly Dictionary<string, int> places = [];
    private readonly List<(string Uri, string Id, string Name, int Line)> skills = [];
    private readonly Dictionary<string, List<string>> broader = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private string path = "";

    public int Count => skills.Count;

    /// <summary>The place of a skill, or −1.</summary>
    public int Find(string uri) => places.GetValueOrDefault(uri, -1);

    public string IdOf(int skill) => skills[skill].Id;

    public void Read(string file)
    {
        path = file;
        foreach (SourceRow row in SourceTable.Read(session, path, SourceTable.Commas, "conceptUri", "preferredLabel", "skillType"))
        {
            if (row[0].Length == 0 || string.IsNullOrWhiteSpace(row[1]))
            {
                session.Wrinkle("skills without URI or label, left out", path, row.Line, row[0] + row[1]);
                continue;
            }
            if (!places.TryAdd(row[0], skills.Count))
            {
                session.Wrinkle("skills given twice, the first kept", path, row.Line, row[0]);
                continue;
            }
            if (row[2].Length == 0)
                session.Wrinkle("skills without a type, taken as skills", path, row.Line, row[1]);
            skills.Add((row[0], IdOf(row[0], row[1]), row[1].Trim(), row.Line));
        }
    }

    public void ReadBroader(string file)
    {
        foreach (SourceRow row in SourceTable.Read(session, file, SourceTable.Commas, "conceptUri", "broaderUri"))
        {
            if (Find(row[1]) < 0 && !groups.TryGet(row[1], out _))
            {
                session.Wrinkle("broader relations to a concept that is not there, left out", file, row.Line, row[1]);
                continue;
            }
            if (Find(row[0]) < 0)
                continue;
            if (!broader.TryGetValue(row[0], out var above))
                broader.Add(row[0], above = []);
            above.Add(row[1]);
        }
    }

    /// <summary>Puts skills into the table.</summary>
    /// <param name="wanted">Their places.</param>
    /// <param name="demand">The demand (0–100) of each.</param>
    public void Put(HashSet<int> wanted, Func<int, double> demand)
    {
        var table = session.Into(SkillRow.Table, "half_life_months", "demand_growth");
        for (int s = 0; s < skills.Count; s++)
        {
            if (!wanted.Contains(s))
                continue;
            var (uri, id, name, line) = skills[s];
            var (code, group) = GroupOf(uri);
            if (group.Length == 0)
                session.Wrinkle("skills without a group", path, line, name);
            table.Put(new()
            {
                Id = id, Name = name, CompetencyId = group.Length == 0 ? NoGroup : Slug.Of(code, group), Pillar = PillarOf(code),
                HalfLifeMonths = HalfLifeMonths, Demand = demand(s), Line = line, Log = session.Log(path),
            });
        }
    }

    // Labels are unique in ESCO; should two become one id, the later takes the beginning of its URI's last part along.
    private string IdOf(string uri, string label)
    {
        string id = string.Join('-', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (ids.Add(id))
            return id;
        string unique = $"{id}-{uri[(uri.LastIndexOf('/') + 1)..]}";
        ids.Add(unique);
        return unique;
    }

    // Of several groups the one with the first code, so that the order of the file does not count; a skill under skills looks further up.
    private (string Code, string Name) GroupOf(string uri)
    {
        var seen = new HashSet<string> { uri };
        for (List<string> level = [uri]; level.Count > 0;)
        {
            List<string> above = [.. level.SelectMany(one => broader.GetValueOrDefault(one) ?? [])];
            (string Code, string Name) first = ("", "");
            foreach (string one in above)
            {
                if (groups.TryGet(one, out var group) && (first.Name.Length == 0 || string.CompareOrdinal(group.Code, first.Code) < 0))
                    first = group;
            }
            if (first.Name.Length > 0)
                return first;
            level = [.. above.Where(seen.Add)];
        }
        return ("", "");
    }

    // Transversal skills, languages and communication grow people; management carries things through their life; testing and law keep
    // them right; all else builds.
    private static Pillar PillarOf(string code) => code switch
    {
        _ when code.StartsWith('T') || code.StartsWith('L') || IsUnder(code, "S1") => Pillar.Career,
        _ when IsUnder(code, "S4") => Pillar.Lifecycle,
        _ when IsUnder(code, "S2.8") || code.StartsWith("042", StringComparison.Ordinal) => Pillar.Governance,
        _ => Pillar.Technical,
    };

    private static bool IsUnder(string code, string branch) => code == branch || code.StartsWith(branch + ".", StringComparison.Ordinal);
}
