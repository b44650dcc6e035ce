using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;

namespace SkillsGap.Engine.Scenarios;

/// <summary>In which skills there is evidence of people: the part of an estimate that is about the person and not the prior.</summary>
public static class EvidencedSkills
{
    /// <summary>With fewer people to learn from, nothing is learned from people.</summary>
    public const int FewestPeople = 150;

    /// <summary>Per person the skills (indices, rising) with evidence that has not expired.</summary>
    /// <param name="workforce">People and evidence.</param>
    /// <param name="asOf">The day asked about; what is dated later does not count.</param>
    public static IReadOnlyList<int[]> Of(Workforce workforce, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        var skills = new SortedSet<int>?[workforce.People.Length];
        foreach (var evidence in workforce.Evidence)
        {
            if (evidence.Date <= asOf && !(evidence.Expires < asOf)) (skills[evidence.Person] ??= []).Add(evidence.Skill);
        }

        return Array.ConvertAll(skills, found => found?.ToArray() ?? []);
    }

    /// <summary>
    /// What people have, by their estimated levels of the skills in which there is evidence; null where fewer than
    /// <see cref="FewestPeople"/> people have evidence in two skills or more.
    /// </summary>
    public static SkillProfiles? Profiles(Workforce workforce, ProficiencyEstimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        var skills = Of(workforce, estimate.AsOf);
        var telling = Enumerable.Range(0, skills.Count).Where(p => skills[p].Length > 1).ToList();
        return telling.Count < FewestPeople
            ? null
            : SkillProfiles.Of(workforce.Taxonomy.Count, telling.Select(p => skills[p].Select(s => new SkillLevel(s, estimate.Mean[p, s]))));
    }
}
