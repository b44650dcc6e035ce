using System.Collections.Immutable;

namespace SkillsGap.Engine.Data.Import.GitLog;

/// <summary>
/// The skills that a change to a path shows. All rows that fit count, of several with the same skill the one with the greatest weight; one
/// without a skill that fits takes the path out.
/// </summary>
internal sealed class PathMap
{
    private const int MostPaths = 50_000;

    private readonly (GitMapRow Row, PathGlob? Paths)[] rows;
    private readonly Dictionary<string, PathSkills> known = new(StringComparer.Ordinal);

    public PathMap(IEnumerable<GitMapRow> rows) =>
        this.rows = [.. rows.Select(row => (row, row.Paths.Length > 0 ? new PathGlob(row.Paths) : null))];

    /// <summary>What the mapping says about a path.</summary>
    public PathSkills Find(string path)
    {
        if (known.TryGetValue(path, out PathSkills? skills))
            return skills;
        if (known.Count == MostPaths)
            known.Clear();
        known.Add(path, skills = Look(path));
        return skills;
    }

    private PathSkills Look(string path)
    {
        string? language = Languages.Of(path);
        var skills = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (row, paths) in rows)
        {
            if (row.Language.Length > 0 && !row.Language.Equals(language, StringComparison.OrdinalIgnoreCase))
                continue;
            if (paths?.Covers(path) == false)
                continue;
            if (row.Skill.Id.Length == 0)
                return new(true, []);
            skills[row.Skill.Id] = Math.Max(row.Weight, skills.GetValueOrDefault(row.Skill.Id));
        }
        return new(skills.Count > 0, [.. skills.Select(pair => (pair.Key, pair.Value))]);
    }
}
