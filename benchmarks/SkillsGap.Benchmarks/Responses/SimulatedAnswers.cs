using SkillsGap.Kernels;

namespace SkillsGap.Benchmarks.Responses;

/// <summary>One simulated answer, and the probability of a right one that the model gives which made it.</summary>
internal readonly record struct SimulatedAnswer(int Person, int Item, DateOnly Date, bool Correct, double Truth, bool HeldOut);

/// <summary>
/// People with a general ability and one per skill, items with a difficulty around that of their skill, all normal: the two-level model, with
/// other spreads than the filter begins with. Answers are spread evenly over a year; the last fifth of them is held out.
/// </summary>
/// <param name="People">People.</param>
/// <param name="Skills">Skills; items are dealt to them in turn.</param>
/// <param name="Items">Items in all.</param>
/// <param name="Drift">Standard deviation of what an ability in a skill changes in a month, logits.</param>
internal sealed record SimulatedAnswers(int People, int Skills, int Items, double Drift)
{
    private const double GeneralSd = 0.8, SkillSd = 0.5, SkillDifficultySd = 0.6, ItemDifficultySd = 1.2;
    private const int Days = 365;
    private const int OneInHeldOut = 5;

    private static readonly DateOnly Start = new(2025, 1, 1);

    /// <summary>Draws answers in time order.</summary>
    public SimulatedAnswer[] Draw(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        double[] general = [.. Enumerable.Range(0, People).Select(_ => Normal(random, GeneralSd))];
        double[] ability = [.. Enumerable.Range(0, People * Skills).Select(i => general[i / Skills] + Normal(random, SkillSd))];
        double[] hard = [.. Enumerable.Range(0, Skills).Select(_ => Normal(random, SkillDifficultySd))];
        double[] difficulty = [.. Enumerable.Range(0, Items).Select(i => hard[i % Skills] + Normal(random, ItemDifficultySd))];
        var answers = new SimulatedAnswer[count];
        var today = 0;
        for (var n = 0; n < count; n++)
        {
            for (var day = (int)((long)n * Days / count); today < day; today++)
            {
                for (var i = 0; Drift > 0 && i < ability.Length; i++) ability[i] += Normal(random, Drift / Math.Sqrt(365.25 / 12));
            }

            var (person, item) = (random.Below(People), random.Below(Items));
            var truth = 1 / (1 + Math.Exp(difficulty[item] - ability[(person * Skills) + (item % Skills)]));
            answers[n] = new(person, item, Start.AddDays(today), random.Unit() < truth, truth, n >= count - (count / OneInHeldOut));
        }

        return answers;
    }

    private static double Normal(SeededRandom random, double sd) =>
        sd * Math.Sqrt(-2 * Math.Log(1 - random.Unit())) * Math.Cos(2 * Math.PI * random.Unit());
}
