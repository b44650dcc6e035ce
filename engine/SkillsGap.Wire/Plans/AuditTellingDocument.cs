namespace SkillsGap.Wire.Plans;

/// <summary>How well the probability that a requirement is met tells apart who meets it, on assessments held out.</summary>
/// <param name="Cases">Assessments.</param>
/// <param name="People">People they are of.</param>
/// <param name="ShareMet">Share at or above the requirement: the precision of guessing that it is met.</param>
/// <param name="Auc">Area under the ROC curve.</param>
/// <param name="PrecisionMet">Average precision in finding those who meet it.</param>
/// <param name="PrecisionMissed">Average precision in finding those who do not.</param>
/// <param name="Rarer"><c>met</c> or <c>missed</c>: the rarer class, which the curve is about.</param>
/// <param name="Trust"><c>precision-recall</c> where that class is rare, else <c>roc</c>: which to look at.</param>
/// <param name="Curve">Points of both curves, the surest first.</param>
public sealed record AuditTellingDocument(
    int Cases, int People, double ShareMet, double Auc, double PrecisionMet, double PrecisionMissed, string Rarer, string Trust,
    IReadOnlyList<AuditCurvePointDocument> Curve);
