using System.Runtime.InteropServices;
using SkillsGap.Engine.Data.Rows;

namespace SkillsGap.Engine.Data.Import.Onet;

/// <summary>
/// Technology Skills, taken by commodity: the 8,776 examples are too many to be skills, and an employer asks for one or some of a kind; the
/// examples most asked for are part of the kind's name. O*NET rates no technology, so importance and level are declared here, on its scales:
/// 3, 3.5 and 4 for one, two and more examples that are In Demand for the occupation; importance 2 with a Hot Technology alone, 1 without.
/// </summary>
internal sealed class OnetTechnology(ImportSession session, IReadOnlySet<string> occupations)
{
    public const string File = "Technology Skills.txt";

    private const double Hot = 2;
    private const double Listed = 1;
    private const int MostExamples = 3;
    private const int ExamplesInName = 3;

    private readonly Dictionary<string, Dictionary<string, Use>> uses = [];
    private readonly SortedDictionary<string, Kind> kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> usual = [];
    private string path = "";

    public void Read(string file)
    {
        path = file;
        foreach (SourceRow row in SourceTable.Read(
            session, path, SourceTable.Tabs, "O*NET-SOC Code", "Example", "Commodity Code", "Commodity Title", "Hot Technology", "In Demand"))
        {
            if (!occupations.Contains(row[0]))
                session.Wrinkle("technology of an occupation that is not in Occupation Data, left out", path, row.Line, row[0]);
            else if (row[2].Length == 0 || row[3].Length == 0)
                session.Wrinkle("technology without a commodity, left out", path, row.Line, row[1]);
            else
                Add(row, hot: row[4] == "Y", inDemand: row[5] == "Y");
        }
    }

    /// <summary>What an occupation asks for, kinds in the order of their codes.</summary>
    public IEnumerable<OnetDemand> Of(string occupation) => uses.TryGetValue(occupation, out var kindsUsed)
        ? kindsUsed.OrderBy(use => use.Key, StringComparer.Ordinal)
            .Select(use => new OnetDemand(kinds[use.Key].Id, use.Value.Importance, Usual(use.Key), use.Value.Importance, path, use.Value.Line))
        : [];

    /// <summary>The skill of every kind.</summary>
    public IEnumerable<SkillRow> Skills() => kinds.Values.Select(kind => kind.Skill());

    // An occupation that does not list a kind finds it as unimportant as one that lists it without a flag.
    private double Usual(string kind) =>
        usual.TryGetValue(kind, out double known) ? known
        : usual[kind] = Listed + (uses.Values.Sum(used => used.TryGetValue(kind, out var use) ? use.Importance - Listed : 0) / uses.Count);

    private void Add(SourceRow row, bool hot, bool inDemand)
    {
        string code = row[2];
        if (!kinds.TryGetValue(code, out Kind? kind))
            kinds.Add(code, kind = new(ids.Add(Slug.Of(row[3])) ? Slug.Of(row[3]) : Slug.Of(code, row[3]), row[3]));
        kind.Count(row[0], row[1], hot, inDemand);
        if (!uses.TryGetValue(row[0], out var used))
            uses.Add(row[0], used = []);
        ref Use use = ref CollectionsMarshal.GetValueRefOrAddDefault(used, code, out bool known);
        use = new(use.InDemand + (inDemand ? 1 : 0), use.Hot | hot, known ? use.Line : row.Line);
    }

    private readonly record struct Use(int InDemand, bool Hot, int Line)
    {
        public double Importance => InDemand > 0 ? 2.5 + (0.5 * Math.Min(InDemand, MostExamples)) : Hot ? OnetTechnology.Hot : Listed;
    }

    private sealed class Kind(string id, string title)
    {
        private readonly HashSet<string> listing = [];
        private readonly HashSet<string> asking = [];
        private readonly Dictionary<string, int> examples = [];
        private bool isHot;

        public string Id => id;

        public void Count(string occupation, string example, bool hot, bool inDemand)
        {
            isHot |= hot;
            listing.Add(occupation);
            if (inDemand)
                asking.Add(occupation);
            examples[example] = examples.GetValueOrDefault(example) + (inDemand ? 1 : 0);
        }

        // Half of the demand says that employers everywhere ask for one of its examples, half for how many occupations they do.
        public SkillRow Skill()
        {
            string[] asked = [.. examples.Where(example => example.Value > 0).OrderByDescending(example => example.Value)
                .ThenBy(example => example.Key, StringComparer.Ordinal).Take(ExamplesInName).Select(example => example.Key)];
            double demand = Math.Round((isHot ? 50 : 0) + 50.0 * asking.Count / listing.Count, 1);
            return ContentModel.Technology(id, asked.Length == 0 ? title : $"{title} ({string.Join(", ", asked)})", demand);
        }
    }
}
