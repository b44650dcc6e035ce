using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Import.Onet;

/// <summary>O*NET's content model: elements by their outline number, each under a broader one that serves as its competency.</summary>
internal sealed class ContentModel
{
    public const string File = "Content Model Reference.txt";

    private const double HalfLifeMonths = 11;
    private readonly Dictionary<string, string> names = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> skillNames = [];

    private ContentModel()
    {
    }

    public static ContentModel Read(ImportSession session, string path)
    {
        var model = new ContentModel();
        foreach (SourceRow row in SourceTable.Read(session, path, SourceTable.Tabs, "Element ID", "Element Name"))
        {
            model.names.TryAdd(row[0], row[1]);
            if (IsRated(row[0]))
                model.skillNames.TryAdd(row[0], model.taken.Add(row[1]) ? row[1] : $"{row[1]} ({Branch(row[0])})");
        }
        return model;
    }

    public bool Has(string element) => names.ContainsKey(element);

    /// <summary>The id of the skill that an element becomes.</summary>
    public string SkillId(string element) => Slug.Of(element, names[element]);

    /// <summary>The skill of a rated element.</summary>
    /// <param name="element">Its outline number.</param>
    /// <param name="demand">The share (0–100) of rated occupations to which it is important.</param>
    public SkillRow Skill(string element, double demand) => new()
    {
        Id = SkillId(element), Name = skillNames.GetValueOrDefault(element, names[element]), CompetencyId = Competency(element),
        Pillar = PillarOf(element), HalfLifeMonths = HalfLifeMonths, Demand = demand,
    };

    /// <summary>The skill of a kind of technology.</summary>
    public static SkillRow Technology(string id, string name, double demand) => new()
    {
        Id = id, Name = name, CompetencyId = "5.F-technology-skills", Pillar = Pillar.Technical, HalfLifeMonths = HalfLifeMonths, Demand = demand,
    };

    private string Competency(string element)
    {
        string above = element.Contains('.') ? element[..element.LastIndexOf('.')] : element;
        return names.TryGetValue(above, out string? name) ? Slug.Of(above, name) : above;
    }

    // Skills 2.A and 2.B, knowledge 2.C, abilities 1.A, work activities 4.A.
    private static bool IsRated(string element) => element.StartsWith("2.A.", StringComparison.Ordinal)
        || element.StartsWith("2.B.", StringComparison.Ordinal) || element.StartsWith("2.C.", StringComparison.Ordinal)
        || element.StartsWith("1.A.", StringComparison.Ordinal) || element.StartsWith("4.A.", StringComparison.Ordinal);

    private static string Branch(string element) => element[..3] switch
    {
        "1.A" => "ability",
        "2.C" => "knowledge",
        "4.A" => "work activity",
        _ => "skill",
    };

    // Law, safety and quality keep things right; systems, resources, business and work activities carry them through their life; basic and
    // social skills and abilities grow people; all else builds.
    private static Pillar PillarOf(string element)
    {
        return Is("2.C.8", "2.B.3.m") ? Pillar.Governance
            : Is("2.B.4", "2.B.5", "2.C.1", "4.A") ? Pillar.Lifecycle
            : Is("2.A", "2.B.1", "2.B.2", "2.C.6", "1.A") ? Pillar.Career
            : Pillar.Technical;

        bool Is(params ReadOnlySpan<string> branches)
        {
            foreach (string branch in branches)
            {
                if (element == branch || element.StartsWith(branch + ".", StringComparison.Ordinal))
                    return true;
            }
            return false;
        }
    }
}
