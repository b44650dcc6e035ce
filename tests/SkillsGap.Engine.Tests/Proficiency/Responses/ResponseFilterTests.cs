using SkillsGap.Engine.Proficiency.Responses;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Tests.Proficiency.Responses;

public sealed class ResponseFilterTests
{
    private const int People = 60, Skills = 3, Items = 24;

    private static readonly DateOnly Day = new(2026, 1, 5);
    private static readonly ResponseModel Still = new() { DriftPerMonth = 0 };
    private static readonly ResponseModel KnownItems = Still with { SkillDifficultySd = 0.1, ItemDifficultySd = 0.1 };

    [Fact]
    public void Take_FirstAnswerOfAll_IsAsLikelyAsNot() => Assert.Equal(0.5, Small(Still).Take(0, 0, Day, true), 1e-12);

    [Fact]
    public void Take_AfterOneAnswerInAnotherSkill_IsTheExactPosterior()
    {
        foreach (var correct in new[] { true, false })
        {
            var filter = Small(Still);
            filter.Take(0, 0, Day, correct);

            Assert.Equal(Exact(Still, [(0, correct)], 1), Peek(filter, 1), 1e-3);
        }
    }

    [Theory]
    [InlineData("00")]
    [InlineData("1111")]
    [InlineData("110100")]
    [InlineData("0a1b1a")]
    [InlineData("1b1b1b0a1b0b1b1b0a0a")]
    public void Take_AFewAnswersToKnownItems_IsNearTheExactPosterior(string script)
    {
        // A digit is an answer; followed by b it is to the item of skill 1, else to that of skill 0.
        List<(int Item, bool Correct)> answers = [];
        for (var i = 0; i < script.Length; i++)
        {
            if (char.IsDigit(script[i]))
                answers.Add((i + 1 < script.Length && script[i + 1] == 'b' ? 1 : 0, script[i] == '1'));
        }

        foreach (var asked in new[] { 0, 1 })
        {
            var filter = Small(KnownItems);
            foreach (var (item, correct) in answers) filter.Take(0, item, Day, correct);

            Assert.Equal(Exact(KnownItems, answers, asked), Peek(filter, asked), 0.015);
        }
    }

    [Fact]
    public void Take_WrongAnswerTurnedRight_NeverLowersThePerson()
    {
        var random = new SeededRandom(5);
        for (var round = 0; round < 100; round++)
        {
            var script = Enumerable.Range(0, 12).Select(_ => (Item: random.Below(Items), Correct: random.Unit() < 0.5)).ToList();
            var turned = random.Below(script.Count);
            var (wrong, right) = (At(false), At(true));
            for (var skill = 0; skill < Skills; skill++) Assert.True(right[skill] > wrong[skill]);

            double[] At(bool correct)
            {
                var filter = Filter(new(), People, Skills, Items);
                Take(filter, 500, seed: (ulong)round);
                for (var i = 0; i < script.Count; i++) filter.Take(0, script[i].Item, Day, i == turned ? correct : script[i].Correct);
                return [.. Enumerable.Range(0, Skills).Select(item => Peek(filter, item))];
            }
        }
    }

    [Fact]
    public void Take_RightAnswersInOneSkill_SpeakForTheOthersToo()
    {
        var filter = Small(Still);
        for (var i = 0; i < 10; i++) filter.Take(0, 0, Day, true);
        for (var i = 0; i < 10; i++) filter.Take(1, 0, Day, false);

        Assert.True(Peek(filter, 1, person: 0) > Peek(filter, 1, person: 1) + 0.1);
    }

    [Fact]
    public void Take_AnswersOfLongAgo_SayLess()
    {
        double After(int days)
        {
            var filter = Small(new() { DriftPerMonth = 0.3 });
            for (var i = 0; i < 20; i++) filter.Take(0, 0, Day, true);
            return filter.Take(0, 0, Day.AddDays(days), true);
        }

        Assert.True(After(0) > After(200));
        Assert.True(After(200) > After(2000));
    }

    [Fact]
    public void Take_ManyAnswers_NeedsNoMoreMemory()
    {
        var filter = Filter(new(), People, Skills, Items);
        Take(filter, 20_000, seed: 1);
        var beliefs = filter.Beliefs;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Take(filter, 100_000, seed: 2);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(People + (People * Skills) + Skills + Items, beliefs);
        Assert.Equal(beliefs, filter.Beliefs);
        Assert.InRange(allocated, 0, 1000);
    }

    [Fact]
    public void Take_ManyAnswersOfATwoLevelModel_PredictsNearlyAsTheModelItself()
    {
        var random = new SeededRandom(3);
        double Normal(double sd) => sd * Math.Sqrt(-2 * Math.Log(1 - random.Unit())) * Math.Cos(2 * Math.PI * random.Unit());
        double[] general = [.. Enumerable.Range(0, People).Select(_ => Normal(0.8))];
        double[] ability = [.. Enumerable.Range(0, People * Skills).Select(i => general[i / Skills] + Normal(0.5))];
        double[] difficulty = [.. Enumerable.Range(0, Items).Select(_ => 0.4 + Normal(1.2))];
        var filter = Filter(Still, People, Skills, Items);
        double excess = 0, predicted = 0, came = 0;
        const int count = 60_000, scored = 15_000;
        for (var n = 0; n < count; n++)
        {
            var (person, item) = (random.Below(People), random.Below(Items));
            var truth = 1 / (1 + Math.Exp(difficulty[item] - ability[(person * Skills) + (item % Skills)]));
            var correct = random.Unit() < truth;
            var given = filter.Take(person, item, Day, correct);
            if (n < count - scored) continue;
            excess += (truth * Math.Log(truth / given)) + ((1 - truth) * Math.Log((1 - truth) / (1 - given)));
            predicted += given;
            came += correct ? 1 : 0;
        }

        // About (people × skills + items) parameters at half a nat each over the answers before: 204/2/52,500 = .002 (Rissanen 1984).
        Assert.InRange(excess / scored, 0, 0.003);
        Assert.InRange(Math.Abs(predicted - came) / scored, 0, 0.012);
    }

    private static void Take(ResponseFilter filter, int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        for (var n = 0; n < count; n++)
            filter.Take(random.Below(People), random.Below(Items), Day, random.Unit() < 0.6);
    }

    /// <summary>The probability of a right answer next.</summary>
    private static double Peek(ResponseFilter filter, int item, int person = 0) => filter.Take(person, item, Day, true);

    /// <summary>Two people, two skills, an item of each.</summary>
    private static ResponseFilter Small(ResponseModel model) => Filter(model, 2, 2, 2);

    private static ResponseFilter Filter(ResponseModel model, int people, int skills, int items)
    {
        var filter = new ResponseFilter(model);
        for (var p = 0; p < people; p++) filter.AddPerson();
        for (var s = 0; s < skills; s++) filter.AddSkill();
        for (var i = 0; i < items; i++) filter.AddItem(i % skills);
        return filter;
    }

    /// <summary>
    /// P(right) of the item asked, by sums over a grid of the person's two abilities and the two difficulties, which for one item a skill are
    /// independent of one another.
    /// </summary>
    private static double Exact(ResponseModel model, IReadOnlyList<(int Item, bool Correct)> answers, int asked)
    {
        const double step = 0.3;
        const int half = 20;
        var hard = Math.Sqrt((model.SkillDifficultySd * model.SkillDifficultySd) + (model.ItemDifficultySd * model.ItemDifficultySd));
        double general = model.GeneralSd * model.GeneralSd, own = model.SkillSd * model.SkillSd;
        double determinant = (own * own) + (2 * general * own), sum = 0, right = 0;
        (double Answers, double OneMore)[][] likelihoods =
        [
            .. Enumerable.Range(0, 2).Select(skill => Enumerable.Range(-half, (2 * half) + 1).Select(x => Likelihood(skill, x * step)).ToArray()),
        ];
        for (var x = -half; x <= half; x++)
        {
            for (var y = -half; y <= half; y++)
            {
                double u = x * step, v = y * step;
                var prior = Math.Exp(-(((general + own) * ((u * u) + (v * v))) - (2 * general * u * v)) / (2 * determinant));
                var (first, second) = (likelihoods[0][x + half], likelihoods[1][y + half]);
                sum += prior * first.Answers * second.Answers;
                right += prior * (asked == 0 ? first.OneMore * second.Answers : first.Answers * second.OneMore);
            }
        }

        return right / sum;

        // Of the answers in a skill, and of a right one more.
        (double Answers, double OneMore) Likelihood(int skill, double ability)
        {
            double likelihood = 0, more = 0;
            for (var z = -5.0; z <= 5; z += 0.25)
            {
                var p = 1 / (1 + Math.Exp((hard * z) - ability));
                var weight = Math.Exp(-z * z / 2);
                foreach (var (item, correct) in answers)
                {
                    if (item == skill) weight *= correct ? p : 1 - p;
                }

                likelihood += weight;
                more += weight * p;
            }

            return (likelihood, more);
        }
    }
}
