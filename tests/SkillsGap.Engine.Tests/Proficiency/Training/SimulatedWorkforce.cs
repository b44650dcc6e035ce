using MathNet.Numerics.LinearAlgebra;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency.Training;

/// <summary>Evidence drawn from a model itself: six skills, all required of everybody at levels between .3 and .8, of which each is observed often.</summary>
internal static class SimulatedWorkforce
{
    internal const int Skills = 6;

    /// <summary>Two competencies of three skills each.</summary>
    private static Taxonomy Taxonomy => Small.Skills(Skills) with
    {
        Skills = [.. Enumerable.Range(0, Skills).Select(s => Skill(s, $"c{s / 3}", 11))],
    };

    /// <summary>The truth: no parameter is its default.</summary>
    internal static EvidenceModel Model()
    {
        var model = EvidenceModel.Default(Taxonomy);
        var correlation = new double[Skills * Skills];
        for (var s = 0; s < Skills; s++)
        {
            for (var t = 0; t < Skills; t++)
                correlation[(s * Skills) + t] = s == t ? 1 : s / 3 == t / 3 ? .7 : .2;
        }

        MeasurementModel?[] kinds = [.. model.Kinds];
        kinds[(int)EvidenceKind.SelfReport] = new(.2, .7, .01, .03, null);
        kinds[(int)EvidenceKind.Supervisor] = new(.12, .85, .003, .006, null);
        kinds[(int)EvidenceKind.Assessment] = new(0, 1, 0, .008, null);
        return model with
        {
            Skills = [.. model.Skills.Select(s => s with { Sd = .17 })],
            RoleBonus = .1,
            RolePull = .8,
            StableShare = .6,
            FadingTogether = .1,
            Correlation = [.. correlation],
            Kinds = [.. kinds],
        };
    }

    /// <summary>Draws people and scores by the truth; scores are cut to 0–1.</summary>
    internal static Workforce Draw(EvidenceModel truth, int people, int seed)
    {
        var random = new Random(seed);
        (EvidenceKind Kind, double Age)[] occasions =
            [(EvidenceKind.SelfReport, 2), (EvidenceKind.Supervisor, 1), (EvidenceKind.Supervisor, 13), (EvidenceKind.Assessment, 6)];
        var levels = new double[Skills].Select((_, s) => .3 + (.1 * s)).ToArray();
        var cells = Enumerable.Range(0, Skills).SelectMany(s => occasions.Select(o => (Skill: s, o.Kind, o.Age))).ToArray();
        var covariance = new SkillCovariance(truth);
        var root = Matrix<double>.Build.Dense(cells.Length, cells.Length, (i, j) =>
            covariance.Between(cells[i].Skill, cells[i].Age, cells[j].Skill, cells[j].Age)).Cholesky().Factor;
        var evidence = new List<Evidence>();
        for (var p = 0; p < people; p++)
        {
            var deviations = root * Vector<double>.Build.Dense(cells.Length, _ => Normal());
            var shared = truth.Kinds.Select(k => Math.Sqrt(k?.SharedVariance ?? 0) * Normal()).ToArray();
            for (var i = 0; i < cells.Length; i++)
            {
                var (skill, kind, age) = cells[i];
                if (random.NextDouble() < .35)
                    continue;
                var measurement = truth.Of(kind)!;
                var level = truth.PriorMean(skill, levels[skill], true) + deviations[i];
                var score = measurement.Offset + (measurement.Slope * level) + shared[(int)kind] + (Math.Sqrt(measurement.OwnVariance) * Normal());
                evidence.Add(Scored(kind, Math.Clamp(score, 0, 1), skill, age, person: p));
            }
        }

        var workforce = Workforce(Taxonomy, [.. Enumerable.Repeat(Enumerable.Range(0, Skills).ToArray(), people)], [.. evidence]);
        return workforce with
        {
            Roles = [.. workforce.Roles.Select(r => r with { Requirements = [.. levels.Select((level, s) => new RoleRequirement(s, level, 1))] })],
        };

        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }
}
