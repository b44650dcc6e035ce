using SkillsGap.Engine.Audit;
using SkillsGap.Engine.Audit.Scoring;
using SkillsGap.Engine.Data;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From the audit of a person to its document.</summary>
/// <param name="audit">The audit they are of.</param>
internal sealed class PersonAuditMapping(SkillsAudit audit)
{
    /// <summary>The document of one person.</summary>
    public PersonAuditDocument Of(PersonAudit one)
    {
        var (workforce, person) = (audit.Workforce, audit.Workforce.People[one.Person]);
        return new(
            person.Id, workforce.Roles[person.Role].Id, workforce.Units[person.Unit].Id, one.Score.Value, one.Score.Low, one.Score.High,
            one.Before?.Value, one.Before?.Low, one.Before?.High, one.Percentile, one.IsInTopQuarter, [.. one.Score.Pillars.Select(AuditMapping.Pillar)],
            [.. one.Skills.Select(Skill)], AuditMapping.Outcomes(one.Outcomes, one.OutcomesBefore),
            one.Income is { } income ? new(1, income.Before, income.After, income.Cost, income.Return) : null,
            new(
                one.Next.Last, one.Next.Due, one.Next.Due < audit.AsOf, AuditWords.Of(one.Next.Delay),
                [.. one.Next.Reasons.Select(reason => new AuditReasonDocument(
                    AuditWords.Of(reason.Kind), reason.Day, reason.Skill is { } skill ? workforce.Taxonomy.Skills[skill].Id : null))]),
            [.. one.Adjustments.Select(Adjustment)], one.After);
    }

    private AuditSkillDocument Skill(AuditedSkill one)
    {
        var skill = audit.Workforce.Taxonomy.Skills[one.Skill];
        return new(
            skill.Id, Vocabulary.Pillars.Of(skill.Pillar), one.Required, one.Level, one.Sd, one.Gap, one.GapBefore, Carried(one.Carried),
            Carried(one.CarriedBefore), one.Correction?.Source, one.Correction?.Date, one.Correction?.Note, one.GapAfter);
    }

    private CarriedOverDocument? Carried(CarriedOver? one) => one is { } carried
        ? new(audit.Workforce.Taxonomy.Skills[carried.From].Id, audit.Workforce.Taxonomy.Skills[carried.From].CompetencyId, carried.Level)
        : null;

    private static AuditAdjustmentDocument Adjustment(AdjustmentTrail one) => new(
        one.Adjustment.Pillar is { } pillar ? Vocabulary.Pillars.Of(pillar) : null, one.Adjustment.Metric, one.Adjustment.Value, one.Computed,
        AuditWords.Of(one.State), one.Adjustment.Date, one.Adjustment.Expires, one.Adjustment.Source, one.Adjustment.Reason);
}
