using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency;

/// <summary>Random people with random evidence; half-lives from one month to ten years.</summary>
internal static class RandomWorkforce
{
    internal static Workforce Make(int seed, int people, int skills, int evidencePerPerson, bool unscored)
    {
        var random = new Random(seed);
        var taxonomy = new Taxonomy(
            [.. Enumerable.Range(0, skills).Select(s => Skill(s, $"c{random.Next(3)}", Math.Pow(120, random.NextDouble())))],
            [],
            [.. Enumerable.Range(0, skills).Select(_ => Components())],
            []);
        var required = Enumerable.Range(0, people)
            .Select(_ => Enumerable.Range(0, skills).Where(_ => random.Next(2) == 0).ToArray()).ToArray();
        var evidence = Enumerable.Range(0, people)
            .SelectMany(p => Enumerable.Range(0, random.Next(evidencePerPerson + 1)).Select(_ => One(p)));
        return Workforce(taxonomy, required, [.. evidence]);

        ImmutableArray<SkillComponent> Components() =>
        [
            .. Enumerable.Range(0, 4).Where(_ => random.Next(3) == 0).Select(c => new SkillComponent($"k{c}", 0.1 + random.NextDouble())),
        ];

        Evidence One(int person)
        {
            var kind = (EvidenceKind)random.Next((int)EvidenceKind.Override);
            var day = AsOf.AddDays(50 - random.Next(1500));
            DateOnly? expires = random.Next(4) == 0 ? day.AddDays(random.Next(900)) : null;
            double? value = unscored && random.Next(2) == 0 ? null : random.NextDouble();
            return new(person, random.Next(skills), kind, day, value, random.Next(3) == 0 ? 2.5 : 1, "test", expires, "");
        }
    }

    /// <summary>The default model with every number moved a little, so that no formula can hide behind a 1 or a 0.</summary>
    internal static EvidenceModel Model(int seed, Taxonomy taxonomy)
    {
        var random = new Random(seed);
        var model = EvidenceModel.Default(taxonomy);
        return model with
        {
            StableShare = random.NextDouble(),
            Skills = [.. model.Skills.Select(s => s with { Mean = random.NextDouble(), Sd = 0.1 + (0.2 * random.NextDouble()) })],
            Kinds =
            [
                .. model.Kinds.Select(k => k is null ? null : k with
                {
                    Offset = random.NextDouble() - 0.5, Slope = 0.5 + random.NextDouble(), SharedVariance = 0.05 * random.NextDouble(),
                }),
            ],
        };
    }
}
