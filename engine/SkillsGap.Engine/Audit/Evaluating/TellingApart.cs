using System.Collections.Immutable;
using SkillsGap.Engine.Proficiency.Evaluating;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Audit.Evaluating;

/// <summary>
/// How well the probability that a requirement is met tells those who meet it from those who do not, on assessments that were held out. Where one of
/// the two is rare, the ROC curve flatters: few false alarms among many who are fine are still many among those who are flagged. Then precision and
/// recall of the rare ones are what to look at, against their share, which is the precision of guessing.
/// </summary>
/// <param name="Cases">Held-out assessments of skills that the person's role requires.</param>
/// <param name="People">People they are of.</param>
/// <param name="ShareMet">Share of them at or above the requirement.</param>
/// <param name="Auc">Area under the ROC curve.</param>
/// <param name="PrecisionMet">Average precision in finding those who meet it.</param>
/// <param name="PrecisionMissed">Average precision in finding those who do not.</param>
/// <param name="Curve">ROC and precision-recall of the rarer class, some points from the surest on.</param>
public sealed record TellingApart(
    int Cases, int People, double ShareMet, double Auc, double PrecisionMet, double PrecisionMissed, ImmutableArray<CurvePoint> Curve)
{
    /// <summary>A class with less than this share is rare.</summary>
    public const double RareShare = 0.25;

    /// <summary>Whether those who do not meet it are the fewer.</summary>
    public bool MissedIsRarer => ShareMet > 0.5;

    /// <summary>Whether the rarer class is rare: then precision and recall are to be trusted before the ROC curve.</summary>
    public bool IsImbalanced => Math.Min(ShareMet, 1 - ShareMet) < RareShare;

    /// <summary>Measures predictions; null where there are too few cases or people to say anything, or all or none meet their requirement.</summary>
    /// <param name="cases">The held-out assessments.</param>
    /// <param name="said">What was predicted of each, noise of the assessment included.</param>
    public static TellingApart? Of(ImmutableArray<EvaluationCase> cases, CasePredictions said)
    {
        ArgumentNullException.ThrowIfNull(said);
        int[] counted = [.. Enumerable.Range(0, cases.Length).Where(i => cases[i].Required > 0)];
        var people = counted.Select(i => cases[i].Person).Distinct().Count();
        if (counted.Length < CaseGroup.FewestCases || people < CaseGroup.FewestPeople) return null;
        double[] probabilities = [.. counted.Select(i => NormalDistribution.Cumulative((said.Means[i] - cases[i].Required!.Value) / said.Sds[i]))];
        bool[] met = [.. counted.Select(i => cases[i].Truth >= cases[i].Required!.Value)];
        double[] doubts = [.. probabilities.Select(p => 1 - p)];
        bool[] missed = [.. met.Select(one => !one)];
        if (RankingScore.Of(probabilities, met) is not { } ranking || RankingScore.Of(doubts, missed) is not { } reversed) return null;
        var share = (double)met.Count(one => one) / met.Length;
        var curve = share > 0.5 ? CurvePoint.Curve(doubts, missed) : CurvePoint.Curve(probabilities, met);
        return new(counted.Length, people, share, ranking.Auc, ranking.AveragePrecision, reversed.AveragePrecision, curve);
    }
}
