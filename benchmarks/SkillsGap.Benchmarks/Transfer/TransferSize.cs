using System.Diagnostics;
using SkillsGap.Engine.Adjacency;

namespace SkillsGap.Benchmarks.Transfer;

/// <summary>Time and memory of transfer and of likely skills over whole taxonomies, and a look at what it says.</summary>
internal static class TransferSize
{
    private static readonly (string Folder, string Name, Func<string, SkillRoles> Read, string[] Shown)[] Taxonomies =
    [
        ("onet-29.3", "O*NET 29.3, skills and knowledge", SkillRoles.ReadOnet, ["Programming", "Medicine and Dentistry"]),
        ("esco-1.1.1", "ESCO 1.1.1", SkillRoles.ReadEsco, ["Python (computer programming)", "machine learning", "provide first aid"]),
    ];

    public static int Run(string folder)
    {
        var found = Taxonomies.Where(t => Directory.Exists(Path.Combine(folder, t.Folder))).ToList();
        if (found.Count == 0)
        {
            Console.Error.WriteLine($"{folder} holds neither {string.Join(" nor ", Taxonomies.Select(t => t.Folder))}\n  Give the folder that does.");
            return 1;
        }

        var examples = new List<string>();
        Console.WriteLine(
            "| taxonomy | skills | occupations | transfers kept | read | build | allocated | kept in memory | dense | likely skills: fit | kept in memory |");
        Console.WriteLine("|:--|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (name, title, read, shown) in found)
        {
            var start = Stopwatch.GetTimestamp();
            var data = read(Path.Combine(folder, name));
            var reading = Stopwatch.GetElapsedTime(start);
            var built = Measured.Of(() => TransferMatrix.Build(data.Taxonomy, data.Roles));
            var fitted = Measured.Of(() => LikelySkills.Fit(SkillProfiles.Of(data.Taxonomy.Count, data.Roles)));
            var transfer = built.Result;
            Console.WriteLine($"| {title} | {transfer.Skills:N0} | {data.Roles.Length:N0} | {transfer.Kept:N0} | {reading.TotalSeconds:0.0} s "
                + $"| {built.Seconds:0.0} s | {built.Allocated / 1e6:N0} MB | {built.Kept / 1e6:N0} MB | {8.0 * transfer.Skills * transfer.Skills / 1e6:N1} MB "
                + $"| {fitted.Seconds:0.0} s | {fitted.Kept / 1e6:N0} MB |");
            examples.AddRange(shown.Select(skill => Example(data, transfer, skill)));
        }

        Console.WriteLine();
        examples.ForEach(Console.WriteLine);
        return 0;
    }

    private static string Example(SkillRoles data, TransferMatrix transfer, string name)
    {
        var from = data.Taxonomy.Skills.Single(s => s.Name == name);
        var row = transfer.From(data.Taxonomy.Skills.IndexOf(from));
        var best = row.Values.ToArray().Zip(row.Targets.ToArray()).OrderByDescending(x => x.First).Take(5);
        return $"- {name} → {string.Join(", ", best.Select(x => $"{data.Taxonomy.Skills[x.Second].Name} {x.First:.00}"))}";
    }
}
