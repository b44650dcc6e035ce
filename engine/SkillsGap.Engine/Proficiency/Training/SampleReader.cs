using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>
/// Reads people's evidence as the estimator does, but raw. A record that is there twice, in all its columns, is taken once: copies would make its
/// kind look more exact than it is.
/// </summary>
internal sealed class SampleReader(EvidenceModel model, Workforce workforce, DateOnly asOf)
{
    private readonly PersonObservations evidence = new(model, workforce, EvidenceIndex.Of(workforce), asOf);

    /// <summary>The observations of a person; none of overrides, which measure nothing.</summary>
    internal PersonSample Read(int person)
    {
        evidence.Read(person);
        var required = workforce.Roles[workforce.People[person].Role].Requirements.ToDictionary(r => r.Skill, r => r.Level);
        var sources = evidence.Sources.ToLookup(s => s.Item, s => workforce.Evidence[s.Evidence]);
        var seen = new HashSet<Evidence>();
        var samples = new List<Sample>();
        for (var i = 0; i < evidence.Items.Length; i++)
        {
            var item = evidence.Items[i];
            var fresh = sources[i].Where(seen.Add).ToList();
            var level = required.GetValueOrDefault(item.Skill);
            if (!sources[i].Any(e => e.Value is not null))
                samples.Add(new(item.Skill, item.Kind, item.Age, Math.Log(1 + fresh.Sum(e => e.Weight)), 1, false, level));
            else if (fresh is [{ Value: { } score, Weight: var weight }])
                samples.Add(new(item.Skill, item.Kind, item.Age, score, weight, true, level));
        }

        return new([.. samples]);
    }
}
