using SkillsGap.Engine.Audit;
using SkillsGap.Engine.Audit.Timing;

namespace SkillsGap.Host.Plans;

/// <summary>The words of audits in documents.</summary>
internal static class AuditWords
{
    public static string Of(AuditReasonKind kind) => kind switch
    {
        AuditReasonKind.Regular => "regular",
        AuditReasonKind.First => "first",
        AuditReasonKind.ProjectEnded => "project-ended",
        AuditReasonKind.EvidenceExpires => "evidence-expires",
        AuditReasonKind.RequirementChanged => "requirement-changed",
        AuditReasonKind.RoleChanged => "role-changed",
        AuditReasonKind.Obsolescence => "obsolescence",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string? Of(AuditDelay delay) => delay switch
    {
        AuditDelay.None => null,
        AuditDelay.Rest => "rest",
        AuditDelay.MostPerYear => "most-per-year",
        _ => throw new ArgumentOutOfRangeException(nameof(delay)),
    };

    public static string Of(AdjustmentState state) => state switch
    {
        AdjustmentState.InForce => "in-force",
        AdjustmentState.Replaced => "replaced",
        AdjustmentState.Expired => "expired",
        AdjustmentState.NotYet => "not-yet",
        AdjustmentState.WithoutFigure => "without-figure",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(GroupKind kind) => kind switch
    {
        GroupKind.Whole => "whole",
        GroupKind.Role => "role",
        GroupKind.Unit => "unit",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
