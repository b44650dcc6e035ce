using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Audit.Timing;

/// <summary>
/// What speaks for auditing somebody before the regular day. A project has ended where there is evidence of it since the last audit; projects.csv
/// itself says only when they begin. That a requirement changed can be seen in a former state of the folder alone; on which day between the two it
/// did, nobody recorded, so it speaks for an audit from today on.
/// </summary>
internal sealed class AuditTriggers
{
    private readonly Workforce workforce;
    private readonly DateOnly asOf;
    private readonly FormerRequirements? former;
    private readonly ILookup<int, Evidence> evidence;
    private readonly ILookup<int, AuditReason> falls;

    /// <summary>Of everybody.</summary>
    /// <param name="workforce">The workforce, answers to items replaced by assessments.</param>
    /// <param name="asOf">Today.</param>
    /// <param name="former">An earlier state to compare with, or null.</param>
    /// <param name="forecast">Which skills fall below what is needed; of the same people and skills.</param>
    public AuditTriggers(Workforce workforce, DateOnly asOf, Workforce? former, Obsolescence forecast)
    {
        (this.workforce, this.asOf) = (workforce, asOf);
        this.former = former is null ? null : new(former);
        evidence = workforce.Evidence.Where(one => one.Date <= asOf).ToLookup(one => one.Person);
        falls = forecast.Falling().ToLookup(
            one => one.Person, one => new AuditReason(AuditReasonKind.Obsolescence, forecast.Days[one.Falls!.Value], one.Skill));
    }

    /// <summary>The days on which somebody was assessed or reviewed: scored evidence of those kinds.</summary>
    public IEnumerable<DateOnly> Tested(int person) => evidence[person]
        .Where(one => one.Kind is EvidenceKind.Assessment or EvidenceKind.Supervisor && one.Value is not null).Select(one => one.Date).Distinct();

    /// <summary>What speaks for auditing somebody who was last audited on a day.</summary>
    public IEnumerable<AuditReason> Of(int person, DateOnly last)
    {
        var role = workforce.Roles[workforce.People[person].Role];
        var required = role.Requirements.Where(need => need.Level > 0).Select(need => need.Skill).ToHashSet();
        var reasons = new List<AuditReason>();
        foreach (var one in evidence[person])
        {
            if (one.Kind == EvidenceKind.Project && one.Date > last) reasons.Add(new(AuditReasonKind.ProjectEnded, one.Date, one.Skill));
            if (one.Expires is { } expires && expires > last && required.Contains(one.Skill))
                reasons.Add(new(AuditReasonKind.EvidenceExpires, expires, one.Skill));
        }

        if (former?.Change(workforce, person) is { } change) reasons.Add(new(change.Kind, asOf, change.Skill));
        return reasons.Concat(falls[person]).Distinct();
    }
}
