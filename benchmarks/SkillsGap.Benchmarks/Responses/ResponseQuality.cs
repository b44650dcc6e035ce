using System.Diagnostics;
using SkillsGap.Engine.Proficiency.Evaluating;
using SkillsGap.Engine.Proficiency.Responses;

namespace SkillsGap.Benchmarks.Responses;

/// <summary>How near the filter comes to the model that made the answers, and how many answers it takes a second on one thread.</summary>
internal static class ResponseQuality
{
    private const int People = 1000, Skills = 5, Items = 200;

    private static readonly (int Answers, double Drift)[] Cases = [(1_000_000, 0), (1_000_000, 0.1), (200_000, 0), (50_000, 0)];

    public static int Run(IReadOnlyList<int> seeds)
    {
        Console.WriteLine("| answers | drift | seed | AUC true | AUC filter | difference | from the first answer on "
            + "| calibration error true | filter | log loss true | filter | Brier true | filter | AUC item | AUC person | million/s |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (count, drift) in Cases)
        {
            foreach (var seed in seeds) Console.WriteLine(Line(count, drift, seed));
        }

        return 0;
    }

    private static string Line(int count, double drift, int seed)
    {
        var answers = new SimulatedAnswers(People, Skills, Items, drift).Draw(count, (ulong)seed);
        var speed = Enumerable.Range(0, 3).Max(_ => Speed(answers));
        var predicted = Predict(answers);
        bool[] came = [.. answers.Select(answer => answer.Correct)];
        double[] might = [.. answers.Select(answer => answer.Truth)];
        var start = Array.FindIndex(answers, answer => answer.HeldOut);
        var truth = ProbabilityScore.Of(might.AsSpan(start), came.AsSpan(start))!;
        var filter = ProbabilityScore.Of(predicted.AsSpan(start), came.AsSpan(start))!;
        var all = RankingScore.Of(might, came)!.Value.Auc - RankingScore.Of(predicted, came)!.Value.Auc;
        var evaluator = new ResponseEvaluator();
        foreach (var answer in answers)
        {
            evaluator.Add(new(
                $"{answer.Person}", $"{answer.Item % Skills}", $"{answer.Item}", answer.Correct, answer.Date, answer.HeldOut));
        }

        var shares = evaluator.Finish().Predictors;
        var (best, reached) = (truth.Ranking!.Value.Auc, filter.Ranking!.Value.Auc);
        return $"| {count:N0} | {drift:0.0} | {seed} | {best:0.0000} | {reached:0.0000} | {best - reached:0.0000} | {all:0.0000} "
            + $"| {truth.CalibrationError:0.0000} | {filter.CalibrationError:0.0000} | {truth.LogLoss:0.0000} | {filter.LogLoss:0.0000} "
            + $"| {truth.Brier:0.0000} | {filter.Brier:0.0000} | {shares[1].Score.Ranking!.Value.Auc:0.000} | {shares[2].Score.Ranking!.Value.Auc:0.000} "
            + $"| {speed / 1e6:0.00} |";
    }

    private static double Speed(SimulatedAnswer[] answers)
    {
        var clock = Stopwatch.StartNew();
        Predict(answers);
        return answers.Length / clock.Elapsed.TotalSeconds;
    }

    private static double[] Predict(SimulatedAnswer[] answers)
    {
        var filter = new ResponseFilter(new());
        for (var person = 0; person < People; person++) filter.AddPerson();
        for (var skill = 0; skill < Skills; skill++) filter.AddSkill();
        for (var item = 0; item < Items; item++) filter.AddItem(item % Skills);
        return Array.ConvertAll(answers, answer => filter.Take(answer.Person, answer.Item, answer.Date, answer.Correct));
    }
}
