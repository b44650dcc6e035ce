using System.Collections.Immutable;
using System.Globalization;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;

namespace SkillsGap.Benchmarks.Profiles;

/// <summary>Occupations as people of one role, and what is seen of them as assessments, for the engine's estimator.</summary>
internal static class ProfileEstimate
{
    private static readonly DateOnly Today = new(2026, 1, 5);

    /// <summary>The model before profiles are learned from: assessments show the level with the noise of the task.</summary>
    public static EvidenceModel Model(int columns)
    {
        var model = EvidenceModel.Default(Taxonomy(columns));
        var kinds = model.Kinds.ToBuilder();
        kinds[(int)EvidenceKind.Assessment] = new(0, 1, 0, ProfileSplit.Noise * ProfileSplit.Noise, null);
        return model with { Kinds = kinds.ToImmutable() };
    }

    public static ProficiencyEstimate Of(EvidenceModel model, (int Column, double Value)[][] seen)
    {
        var evidence = seen.SelectMany((columns, person) => columns.Select(c =>
            new Evidence(person, c.Column, EvidenceKind.Assessment, Today, c.Value, 1, "occupation", null, "")));
        var workforce = new Workforce(
            Taxonomy(model.Skills.Length), [new("occupation", "Occupation", "", 0, null, null, null, [], [])], [new("all", "All", null, null, null)],
            [.. seen.Select((_, p) => new Person(Name(p), 0, 0, 8, 0, 0, false, null, null))], [.. evidence], [], [], []);
        return new ProficiencyEstimator(model).Estimate(workforce, Today);
    }

    private static Taxonomy Taxonomy(int columns) => new(
        [.. Enumerable.Range(0, columns).Select(c => new Skill(Name(c), Name(c), "", Pillar.Technical, 11, 0, 0))], [],
        [.. Enumerable.Repeat(ImmutableArray<SkillComponent>.Empty, columns)], []);

    private static string Name(int index) => index.ToString(CultureInfo.InvariantCulture);
}
