using System.Diagnostics;
using SkillsGap.Benchmarks.Quality;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Proficiency.Evaluating;
using SkillsGap.Engine.Proficiency.Training;

namespace SkillsGap.Benchmarks.Learning;

/// <summary>What learning from generated workforces gives, against their truth: errors, coverage, and whether the parameters are found.</summary>
internal static class LearningRun
{
    private const double NinetyFive = 1.96;
    private const double WrongValidity = 0.5;

    public static int Run(Arguments arguments)
    {
        var people = int.Parse(arguments.Value("--people") ?? "5000");
        var detailed = arguments.Has("--parameters");
        foreach (var seed in arguments.Rest is { Count: > 0 } seeds ? seeds.Select(int.Parse) : [1, 2, 3])
            Measure(people, seed, detailed);
        return 0;
    }

    private static void Measure(int people, int seed, bool detailed)
    {
        var enterprise = WorkforceGenerator.Generate(new GeneratorSettings { People = people, Seed = seed, WorldSeed = seed });
        var workforce = enterprise.Content.Workforce;
        var asOf = enterprise.Content.Scenario!.AsOf;
        var standard = EvidenceModel.Default(workforce.Taxonomy);
        PeakMemory.Reset();
        var before = PeakMemory.Bytes;
        var start = Stopwatch.GetTimestamp();
        var learned = CompleteTraining.Train(workforce, asOf, "");
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var memory = PeakMemory.Bytes - before;
        var again = CompleteTraining.Train(workforce, asOf, "", new() { Start = Wrong(standard) });
        var cases = EvaluationCases.True(workforce, asOf, enterprise.Truth.Level);
        CasePredictions[] methods =
        [
            EstimatedCases.Of(learned.Model, workforce, cases, "learned"), EstimatedCases.Of(again.Model, workforce, cases, "learned from a wrong start"),
            EstimatedCases.Of(learned.Model with { Calibration = null }, workforce, cases, "learned, not calibrated"),
            EstimatedCases.Of(standard, workforce, cases, "default"), .. BaselineCases.Of(workforce, cases),
        ];
        var all = Evaluation.Of(cases, [.. methods], one => one.Required is not null);

        Console.WriteLine($"Seed {seed}, world {seed}: {people:N0} people, {workforce.Evidence.Length:N0} pieces of evidence; "
            + $"trained in {seconds:0.0} s, {memory >> 20} MB above what was there.\n");
        Console.WriteLine($"| {all.All.Count:N0} pairs that roles require | RMSE | 95 % | learned ÷ this | bias | 90 % interval covers | by quarters of evidence |");
        Console.WriteLine("|:--|--:|:-:|:-:|--:|--:|:-:|");
        for (var m = 0; m < methods.Length; m++)
        {
            var method = all.All.Methods[m];
            var quarters = string.Join(' ', all.ByEvidence.Select(quarter => $"{100 * quarter.Methods[m].Normal.Coverage:0.0}"));
            Console.WriteLine($"| {method.Method} | {method.Rmse.Value:.0000} | {method.Rmse.Low:.0000}–{method.Rmse.High:.0000} | "
                + $"{(method.Ratio is { } ratio ? $"{ratio.Value:0.000} ({ratio.Low:0.000}–{ratio.High:0.000})" : "")} | {method.Normal.Bias:+0.000;-0.000} | "
                + $"{100 * method.Normal.Coverage:0.0} % | {quarters} |");
        }

        Parameters(learned, enterprise, detailed);
    }

    /// <summary>The default model as somebody would start it who thinks all kinds but assessments equally good.</summary>
    private static EvidenceModel Wrong(EvidenceModel model)
    {
        var variance = model.Skills[0].Sd * model.Skills[0].Sd * ((1 / (WrongValidity * WrongValidity)) - 1);
        return model with
        {
            Kinds = [.. model.Kinds.Select(k => k is null ? null : k with { Offset = 0, OwnVariance = variance, SharedVariance = 0 })],
        };
    }

    private static void Parameters(LearnedModel learned, GeneratedEnterprise enterprise, bool detailed)
    {
        var compared = learned.Training.Parameters.Where(p => p.StandardError is not null)
            .Select(p => (Parameter: p, Truth: TrueParameters.Of(p.Name, enterprise))).Where(p => p.Truth is not null).ToList();
        var inside = compared.Count(p => Math.Abs(p.Parameter.Value - p.Truth!.Value) <= NinetyFive * p.Parameter.StandardError!.Value);
        Console.WriteLine($"\nOffset, slope and noise of the kinds learned: {inside} of {compared.Count} inside their 95 % intervals.\n");
        if (!detailed) return;
        Console.WriteLine("| parameter | learned | 95 % interval | truth | default |\n|:--|--:|:-:|--:|--:|");
        foreach (var (p, truth) in compared)
        {
            var half = NinetyFive * p.StandardError!.Value;
            Console.WriteLine($"| {p.Name} | {p.Value:0.000} | {p.Value - half:0.000} to {p.Value + half:0.000} | {truth:0.000} | {p.Default:0.000} |");
        }

        Console.WriteLine();
    }
}
