using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Proficiency.Evaluating;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Evaluating;

/// <summary>Estimates, looks up what is true, and measures.</summary>
internal static class EvaluationRun
{
    private const string Volunteered =
        "whether a bias is the estimate's: where tests are volunteered, those who take one lie above what is expected of them, most where little is known.";

    private const string Required = "required", Evidenced = "evidence";

    /// <summary>Measures a model against cases.</summary>
    /// <param name="models">The model that is measured, and others beside it, by the name to show.</param>
    /// <param name="workforce">The people and their evidence.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="cases">What is held against it.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it.</param>
    public static EvaluationDocument Run(
        IReadOnlyList<(string Name, EvidenceModel Model)> models, Workforce workforce, DateOnly asOf, ImmutableArray<EvaluationCase> cases,
        IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        var predictions = ImmutableArray.CreateBuilder<CasePredictions>();
        foreach (var (name, model) in models)
            predictions.Add(EstimatedCases.Of(model, workforce, cases, name, progress: new Estimating(progress, name), cancellation: cancellation));
        predictions.AddRange(BaselineCases.Of(workforce, cases));
        var all = predictions.ToImmutable();
        var parts = new[]
        {
            EvaluationMapping.Part(Required, Evaluation.Of(cases, all, one => one.Required is not null)),
            EvaluationMapping.Part(Evidenced, Evaluation.Of(cases, all, one => one.Evidence > 0)),
        };
        var isTrue = cases.All(one => one.Assessment is null);
        return new(isTrue ? "truth" : "assessments", asOf, cases.Length, parts, [.. parts.SelectMany(Unsaid), .. isTrue ? [] : (string[])[Volunteered]]);
    }

    private static IEnumerable<string> Unsaid(EvaluationPartDocument part)
    {
        var pairs = part.Pairs == Required ? "pairs that a role requires" : "pairs with evidence";
        if (part.All.Methods.Count == 0)
        {
            yield return $"{pairs}: {part.All.Cases}; nothing is said of fewer than {CaseGroup.FewestCases}, or of fewer than {CaseGroup.FewestPeople} people.";
            yield break;
        }

        foreach (var (kind, groups) in new[] { ("pieces of evidence", part.ByEvidence), ("newest evidence", part.ByAge) })
        {
            var few = groups.Where(group => group.Methods.Count == 0).Select(group => $"{group.Name} ({group.Cases})").ToList();
            if (few.Count > 0) yield return $"{pairs}, {kind} {string.Join(", ", few)}: too few to say anything.";
        }
    }

    private sealed class Estimating(IProgress<StageProgress> progress, string model) : IProgress<double>
    {
        public void Report(double value) => progress.Report(new($"estimating, {model}", value));
    }
}
