using System.Collections.Immutable;
using SkillsGap.Engine.Audit;
using SkillsGap.Engine.Audit.Evaluating;
using SkillsGap.Engine.Audit.Outcomes;
using SkillsGap.Engine.Audit.Scoring;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From a skills audit to its document.</summary>
internal static class AuditMapping
{
    /// <summary>The document.</summary>
    /// <param name="audit">The audit.</param>
    /// <param name="currency">ISO 4217 code of its money.</param>
    /// <param name="chosen">Which people of the audit's workforce it names; null for none, where only figures of groups may be read.</param>
    public static AuditDocument ToDocument(SkillsAudit audit, string currency, Func<Workforce, Person, bool>? chosen)
    {
        var (workforce, settings) = (audit.Workforce, audit.Settings);
        var person = new PersonAuditMapping(audit);
        return new(
            AuditMethod.Version, audit.Against is { } against ? workforce.Roles[against].Id : null, audit.AsOf, audit.Since, audit.Former, currency,
            new(
                [.. Enum.GetValues<Pillar>().Select(pillar => new AuditWeightDocument(Vocabulary.Pillars.Of(pillar), settings.Weights[pillar]))],
                settings.OutcomeShare, settings.OutcomeMonths, settings.EveryMonths, settings.RestWeeks, settings.MostPerYear),
            audit.SmallestGroup, [.. audit.Groups.Select(Group)], Returns(audit),
            audit.Telling is { } telling ? Telling(telling) : null,
            chosen is null ? null
                : [.. audit.People.Where(one => chosen(workforce, workforce.People[one.Person])).Select(person.Of)
                    .OrderBy(one => one.Person, StringComparer.Ordinal)],
            [.. AuditNotes.Of(audit)]);
    }

    internal static AuditPillarDocument Pillar(PillarScore pillar) => new(
        Vocabulary.Pillars.Of(pillar.Pillar), pillar.Share, pillar.Value, pillar.Low, pillar.High, pillar.Skills, pillar.Outcomes, pillar.Computed);

    private static AuditOutcomeDocument Outcome(OutcomeValue? now, OutcomeValue? before)
    {
        var either = now ?? before!;
        return new(
            either.Metric, either.Pillar is { } pillar ? Vocabulary.Pillars.Of(pillar) : null, Vocabulary.Directions.Of(either.Better), now?.Value,
            before?.Value, either.Benchmark, now?.Reached, before?.Reached, now?.Rows ?? 0, now?.Computed);
    }

    internal static AuditOutcomeDocument[] Outcomes(ImmutableArray<OutcomeValue> now, ImmutableArray<OutcomeValue> before)
    {
        var (known, former) = (now.ToDictionary(metric => metric.Metric), before.ToDictionary(metric => metric.Metric));
        return [.. known.Keys.Union(former.Keys).Order(StringComparer.Ordinal).Select(metric => Outcome(
            known.GetValueOrDefault(metric), former.GetValueOrDefault(metric)))];
    }

    private static GroupAuditDocument Group(GroupAudit group) => new(
        AuditWords.Of(group.Kind), group.Kind == GroupKind.Whole ? null : group.Name, group.IsHidden ? null : group.People, group.Score?.Value,
        [.. group.Withheld.Select(Vocabulary.Pillars.Of)], group.Change, [.. group.Score?.Pillars.Select(Pillar) ?? []],
        Outcomes(group.Outcomes, group.OutcomesBefore), group.Gain);

    private static AuditReturnsDocument? Returns(SkillsAudit audit)
    {
        if (audit.People.All(one => one.Income is null)) return null;
        var (learned, others) = audit.Returns();
        return new(Of(learned), Of(others), learned.Beyond(others));

        static AuditIncomeDocument Of(LearningReturn group) => new(
            group.Before is null && group.People > 0 ? null : group.People, group.Before, group.After, group.Cost, group.Return);
    }

    private static AuditTellingDocument Telling(TellingApart telling) => new(
        telling.Cases, telling.People, telling.ShareMet, telling.Auc, telling.PrecisionMet, telling.PrecisionMissed,
        telling.MissedIsRarer ? "missed" : "met", telling.IsImbalanced ? "precision-recall" : "roc",
        [.. telling.Curve.Select(point => new AuditCurvePointDocument(point.FalseAlarms, point.Recall, point.Precision))]);
}
