using SkillsGap.Engine.Model;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Learning;

/// <summary>Small random catalogues in which modules lean on each other, in every order of the list and sometimes in circles.</summary>
internal static class RandomCatalogue
{
    internal const int SkillCount = 4;

    internal static Workforce Make(Random random, int modules)
    {
        var all = Enumerable.Range(0, modules).Select(Module).ToArray();
        var cohorts = Enumerable.Range(0, modules).Where(_ => random.Next(4) == 0)
            .SelectMany(m => Enumerable.Range(0, 1 + random.Next(3))
                .Select(k => Cohort(m, random.Next(200), 1 + random.Next(4), random.Next(8) == 0 ? 0 : 5) with { Id = $"c{m}-{k}" }))
            .ToArray();
        return Workforce(
            Skills(SkillCount), [Role("holder", 0), Role("target", 1000, (0, 0.6), (1, 0.6), (2, random.Next(2) == 0 ? 0.3 : 0))],
            [Person("p")], all, cohorts);

        LearningModule Module(int m)
        {
            var from = random.Next(4) / 10.0;
            var module = Teaches(
                $"m{m}", 1 + random.Next(30), 10 * random.Next(20),
                (random.Next(SkillCount), from, from + 0.2 + (random.Next(5) / 10.0)));
            if (random.Next(4) == 0)
            {
                var other = (module.Outcomes[0].Skill + 1 + random.Next(SkillCount - 1)) % SkillCount;
                module = module with { Outcomes = module.Outcomes.Add(new(other, 0, 0.3 + (random.Next(5) / 10.0))) };
            }

            if (random.Next(2) == 0) module = module.Needs(random.Next(SkillCount), 0.1 + (random.Next(6) / 10.0));
            return random.Next(4) == 0 ? module with { Format = LearningFormat.HandsOn } : module;
        }
    }

    /// <summary>Levels on, just above and just below everything that is asked for, with and without the tolerance of a start.</summary>
    internal static double[] Levels(Random random) =>
    [
        .. Enumerable.Range(0, SkillCount)
            .Select(_ => (random.Next(8) / 10.0) + ((random.Next(3) - 1) * 0.05) + ((random.Next(3) - 1) * 1e-6)),
    ];
}
