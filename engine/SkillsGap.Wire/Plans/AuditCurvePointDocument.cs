namespace SkillsGap.Wire.Plans;

/// <summary>What comes of flagging all from one probability on.</summary>
/// <param name="FalseAlarms">Share flagged of those not in the class, 0–1.</param>
/// <param name="Recall">Share flagged of those in it.</param>
/// <param name="Precision">Share of those flagged who are in it.</param>
public sealed record AuditCurvePointDocument(double FalseAlarms, double Recall, double Precision);
