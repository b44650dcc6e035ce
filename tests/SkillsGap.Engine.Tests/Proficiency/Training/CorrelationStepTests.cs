using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Proficiency.Training;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency.Training;

public sealed class CorrelationStepTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Next_StepByStep_NeverMakesTheDataLessLikelyAndComesNearTheTruth()
    {
        var truth = SimulatedWorkforce.Model() with { FadingTogether = 0 };
        var workforce = SimulatedWorkforce.Draw(truth, 500, 3);
        var people = Enumerable.Range(0, 500).Select(new SampleReader(truth, workforce, AsOf).Read).ToList();
        var prior = EvidenceModel.Default(workforce.Taxonomy).Correlation;
        var model = truth with { Correlation = prior };
        var last = Surprise(model, people);
        var first = Distance(model);
        for (var step = 0; step < 12; step++)
        {
            model = model with { Correlation = CorrelationStep.Next(people, model, prior, null, Cancellation) };
            var next = Surprise(model, people);

            // What is maximised holds the prior too, and the diagonal is brought back to 1 after each step: near the end that may cost a little.
            Assert.True(next < last + .05, $"step {step}: {next} after {last}");
            last = next;
        }

        Assert.True(Distance(model) < .35 * first, $"{Distance(model)} after {first}");

        double Distance(EvidenceModel m) => m.Correlation.Zip(truth.Correlation, (a, b) => (a - b) * (a - b)).Sum();
    }

    private static double Surprise(EvidenceModel model, List<PersonSample> people)
    {
        var conditioned = new ConditionedPerson(model, new(model));
        return people.Sum(p =>
        {
            conditioned.Take(p);
            return conditioned.Surprise;
        });
    }
}
