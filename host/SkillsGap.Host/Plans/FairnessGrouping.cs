using System.Collections.Immutable;
using SkillsGap.Engine.Audit.Fairness;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;

namespace SkillsGap.Host.Plans;

/// <summary>What people are grouped by for an audit of who gets what.</summary>
/// <param name="Asked">The groups that are asked for; none where people have no attributes.</param>
/// <param name="Weighed">All that can be asked for: what one hides, no other may tell.</param>
internal sealed record FairnessGrouping(ImmutableArray<AuditPartition> Asked, ImmutableArray<AuditPartition> Weighed)
{
    /// <summary>The ways there are.</summary>
    public const string Attribute = "attribute", Unit = "unit", Role = "role";

    /// <summary>What is missing where people cannot be grouped by attributes, and what helps.</summary>
    public const string NoAttributes =
        "audit_attributes.csv: is not there or empty, so there is nothing to compare people by\n"
        + "  Add it (person_id, attribute, value), or compare by --by unit or --by role.";

    /// <summary>The groups.</summary>
    /// <param name="by">The way.</param>
    /// <param name="read">What was read.</param>
    /// <param name="planned">The same workforce in the order of the plan's analysis.</param>
    public static FairnessGrouping Of(string by, WorkforceContent read, Workforce planned)
    {
        var attributes = AuditPartition.WithPairs(AuditPartition.ByAttribute(read.Workforce, read.AuditAttributes, planned));
        var (unit, role) = (AuditPartition.ByUnit(planned), AuditPartition.ByRole(planned));
        return new(by switch { Unit => [unit], Role => [role], _ => attributes }, [.. attributes, unit, role]);
    }
}
