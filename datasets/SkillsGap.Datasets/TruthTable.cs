namespace SkillsGap.Datasets;

/// <summary>What is true of each person: the level of every skill today, and whether they think little of their MLOps skills.</summary>
public sealed record TruthTable(IReadOnlyList<TrueSkill> Skills, IReadOnlyList<TruePerson> People)
{
    /// <summary>Reads the truth and, for competencies and half-lives, the skills.</summary>
    public static TruthTable Read(string levels, string skills)
    {
        var known = Table.Read(skills)
            .Select(row => new TrueSkill(row["skill_id"], row["competency_id"], double.Parse(row["half_life_months"]))).ToList();
        var people = Table.Read(levels)
            .Select(row => new TruePerson(row["person_id"], row["confidence"] == "high", [.. known.Select(skill => double.Parse(row[skill.Id]))]));
        return new(known, [.. people]);
    }
}
