using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Import.Xapi;

/// <summary>
/// What a statement says about a skill. The kind is the mapping's, else <c>assessment</c> for a score that was passed, failed or scored, and
/// <c>training</c> for everything else. The value is score × the mapping's level; without a score it happened and was not scored, which
/// says nothing of a failure or of kinds that need a score. Progress is training without a score, weighted by how far the person came.
/// Who failed holds no certificate: such a score is an assessment.
/// </summary>
internal readonly record struct XapiEvidence(EvidenceKind Kind, double? Value, double Weight)
{
    private const int Decimals = 6;
    private const double LeastWeight = 1e-6;

    /// <summary>What is odd about the statement whatever its mapping, or null.</summary>
    public static string? Check(XapiVerb verb, XapiResult result) => verb switch
    {
        XapiVerb.Completed when result.Completion == false => XapiWrinkles.NotCompleted,
        XapiVerb.Passed when result.Success == false => XapiWrinkles.Contradiction,
        XapiVerb.Failed when result.Success == true => XapiWrinkles.Contradiction,
        XapiVerb.Failed or XapiVerb.Scored when result.Score is null => XapiWrinkles.NoScore,
        XapiVerb.Progressed when result.Progress is null => XapiWrinkles.NoProgress,
        _ => null,
    };

    /// <summary>The evidence for the skill of one row of the mapping, or null if the row's kind says nothing without a score.</summary>
    public static XapiEvidence? Of(XapiVerb verb, XapiResult result, XapiMapRow row)
    {
        bool isProgress = verb == XapiVerb.Progressed;
        double? score = isProgress ? null : result.Score;
        bool isTest = score is not null && (verb is XapiVerb.Passed or XapiVerb.Failed or XapiVerb.Scored);
        EvidenceKind kind = row.Kind ?? (isTest ? EvidenceKind.Assessment : EvidenceKind.Training);
        if (verb == XapiVerb.Failed && kind == EvidenceKind.Certification)
            kind = EvidenceKind.Assessment;
        if (score is null && !EvidenceKinds.MayBeUnscored(kind))
            return null;
        double weight = isProgress ? row.Weight * result.Progress!.Value : row.Weight;
        return new(kind, score is double share ? Math.Round(share * row.Level, Decimals) : null, Math.Max(LeastWeight, weight));
    }
}
