using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Proficiency.Training;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency.Training;

public sealed class PersonGradientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Gradient_EveryParameter_IsTheFiniteDifference()
    {
        var workforce = RandomWorkforce.Make(5, people: 20, skills: 5, evidencePerPerson: 25, unscored: true);
        var start = RandomWorkforce.Model(5, workforce.Taxonomy) with { RolePull = .4, EvidencedBonus = .1, FadingTogether = .6 };
        start = start with { Kinds = [.. start.Kinds.Select((k, i) => k is null ? null : k with { Presence = .02 * i })] };
        var space = AllLearned(start);
        var people = Enumerable.Range(0, 20).Select(new SampleReader(start, workforce, AsOf).Read).ToList();
        ScaleEnds.Update(people, start, 1, null, Cancellation);
        var posteriors = new Posteriors(space, people, null, Cancellation);
        var random = new Random(1);
        var theta = space.Learned.Select(_ => (random.NextDouble() - .5) / 2).ToArray();
        double[] gradient = new double[theta.Length], unused = new double[theta.Length];
        posteriors.Of(theta, start.Correlation, gradient);

        for (var p = 0; p < theta.Length; p++)
        {
            var difference = (At(p, 1e-5) - At(p, -1e-5)) / 2e-5;
            Assert.True(Math.Abs(difference - gradient[p]) < 1e-4 * (1 + Math.Abs(difference)),
                $"{space.Learned[p].Name}: {gradient[p]} where differences say {difference}");
        }

        // Each role is there, and each moves the objective.
        Assert.All(Enum.GetValues<ParameterRole>(), role => Assert.Contains(
            Enumerable.Range(0, theta.Length), p => space.Learned[p].Role == role && Math.Abs(gradient[p] - theta[p]) > 1e-6));

        double At(int p, double step)
        {
            var moved = (double[])theta.Clone();
            moved[p] += step;
            return posteriors.Of(moved, start.Correlation, unused);
        }
    }

    [Fact]
    public void Surprise_RandomPeople_IsTheirLogDensity()
    {
        var workforce = RandomWorkforce.Make(6, people: 10, skills: 4, evidencePerPerson: 12, unscored: true);
        var model = RandomWorkforce.Model(6, workforce.Taxonomy) with { RolePull = .4, EvidencedBonus = .1, FadingTogether = .6 };
        var conditioned = new ConditionedPerson(model, new(model));
        for (var p = 0; p < 10; p++)
        {
            var person = new SampleReader(model, workforce, AsOf).Read(p);
            conditioned.Take(person);
            Assert.Equal(Density(model, person.Samples), conditioned.Surprise, 1e-8);
        }
    }

    /// <summary>Written down from the documentation of <see cref="EvidenceModel"/>, with a general matrix library.</summary>
    private static double Density(EvidenceModel model, Sample[] samples)
    {
        if (samples.Length == 0)
            return 0;
        var k = Matrix<double>.Build.Dense(samples.Length, samples.Length, (i, j) =>
        {
            var (a, b) = (samples[i], samples[j]);
            var (kindA, kindB) = (model.Of(a.Kind)!, model.Of(b.Kind)!);
            var (priorA, priorB) = (model.Skills[a.Skill], model.Skills[b.Skill]);
            double rateA = Math.Log(2) / priorA.HalfLifeMonths, rateB = Math.Log(2) / priorB.HalfLifeMonths;
            var fading = (1 - model.StableShare) * 2 * Math.Sqrt(rateA * rateB) / (rateA + rateB)
                * Math.Exp(-(a.Age <= b.Age ? rateA : rateB) * Math.Abs(a.Age - b.Age)) * (a.Skill == b.Skill ? 1 : model.FadingTogether);
            var level = priorA.Sd * priorB.Sd * model.Correlation[(a.Skill * model.Skills.Length) + b.Skill] * (model.StableShare + fading);
            double loadA = a.IsScore ? 1 : kindA.Counts!.PerLevel, loadB = b.IsScore ? 1 : kindB.Counts!.PerLevel;
            var own = i != j ? 0 : a.IsScore ? kindA.OwnVariance / a.Weight : loadA * loadA * kindA.OwnVariance;
            return loadA * loadB * ((kindA.Slope * kindB.Slope * level) + (a.Kind == b.Kind ? kindA.SharedVariance : 0)) + own;
        });
        var residual = Vector<double>.Build.Dense(samples.Length, i =>
        {
            var (sample, kind) = (samples[i], model.Of(samples[i].Kind)!);
            var mean = model.Skills[sample.Skill].Mean;
            mean += sample.Required > 0 ? (model.RolePull * (sample.Required - mean)) + model.RoleBonus : model.EvidencedBonus;
            return sample.Value - (sample.IsScore ? kind.Offset + (kind.Slope * mean)
                : kind.Counts!.Typical + (kind.Counts.PerLevel * kind.Slope * (mean - .6)));
        });
        return .5 * ((residual * k.Inverse() * residual) + Math.Log(k.Determinant()) + (samples.Length * Math.Log(2 * Math.PI)));
    }

    private static ParameterSpace AllLearned(EvidenceModel start)
    {
        var names = Enumerable.Range(0, start.Skills.Length).Select(s => $"s{s}").ToImmutableArray();
        return new(start, [.. ParameterList.Of(start, names, null, null).Select(p => p with { KeptBecause = null })]);
    }
}
