using System.Collections.Immutable;
using SkillsGap.Engine.Audit.Fairness;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;

namespace SkillsGap.Host.Plans;

/// <summary>What people are grouped by for an audit of who gets what.</summary>
internal static class FairnessGrouping
{
    /// <summary>The ways there are.</summary>
    public const string Attribute = "attribute", Unit = "unit", Role = "role";

    /// <summary>What is missing where people cannot be grouped by attributes, and what helps.</summary>
    public const string NoAttributes =
        "audit_attributes.csv: is not there or empty, so there is nothing to compare people by\n"
        + "  Add it (person_id, attribute, value), or compare by --by unit or --by role.";

    /// <summary>The groups; none where people have no attributes.</summary>
    /// <param name="by">The way.</param>
    /// <param name="read">What was read.</param>
    /// <param name="planned">The same workforce in the order of the plan's analysis.</param>
    public static ImmutableArray<AuditPartition> Of(string by, WorkforceContent read, Workforce planned) => by switch
    {
        Unit => [AuditPartition.ByUnit(planned)],
        Role => [AuditPartition.ByRole(planned)],
        _ => AuditPartition.WithPairs(AuditPartition.ByAttribute(read.Workforce, read.AuditAttributes, planned)),
    };
}
