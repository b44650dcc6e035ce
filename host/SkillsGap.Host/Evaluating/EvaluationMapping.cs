using SkillsGap.Engine.Proficiency.Evaluating;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Evaluating;

/// <summary>From an evaluation to its document.</summary>
internal static class EvaluationMapping
{
    public static EvaluationPartDocument Part(string pairs, Evaluation evaluation) =>
        new(pairs, Group(evaluation.All), [.. evaluation.ByEvidence.Select(Group)], [.. evaluation.ByAge.Select(Group)]);

    private static EvaluationGroupDocument Group(CaseGroup group) => new(group.Name, group.Count, [.. group.Methods.Select(Method)]);

    private static MethodScoreDocument Method(MethodScore score) => new(
        score.Method, score.People, score.Rmse.Value, score.Rmse.Low, score.Rmse.High, score.Ratio?.Value, score.Ratio?.Low, score.Ratio?.High,
        score.Normal.Bias, score.Normal.LogScore, score.Normal.Coverage, score.AtLeast is { } atLeast ? AtLeast(atLeast) : null);

    private static AtLeastDocument AtLeast(ProbabilityScore score) => new(
        score.Count, score.LogLoss, score.Brier, score.CalibrationError, score.Ranking?.Auc, score.Ranking?.AveragePrecision,
        [.. score.Reliability.Where(bin => bin.Count > 0).Select(bin => new ReliabilityDocument(bin.From, bin.To, bin.Count, bin.Predicted, bin.Observed))]);
}
