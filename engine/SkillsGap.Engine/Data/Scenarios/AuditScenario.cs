using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Scenarios;

/// <summary>Reads the key <c>audit</c> of a scenario.</summary>
internal static class AuditScenario
{
    // February has fewest; what fits into its weeks fits into those of every month.
    private const int FewestDaysOfMonth = 28;
    private const int DaysPerWeek = 7, MonthsPerYear = 12;

    public static AuditSettings Of(JsonMembers audit)
    {
        AuditSettings defaults = new();
        AuditSettings settings = new()
        {
            Weights = audit.Object("weights") is JsonMembers weights ? WeightsOf(weights, defaults.Weights) : defaults.Weights,
            OutcomeShare = audit.Read("outcomeShare", FieldTypes.Level, defaults.OutcomeShare),
            OutcomeMonths = audit.Read("outcomeMonths", FieldTypes.OutcomeMonths, defaults.OutcomeMonths),
            EveryMonths = audit.Read("everyMonths", FieldTypes.AuditMonths, defaults.EveryMonths),
            RestWeeks = audit.Read("restWeeks", FieldTypes.RestWeeks, defaults.RestWeeks),
            MostPerYear = audit.Read("mostPerYear", FieldTypes.AuditsPerYear, defaults.MostPerYear),
        };
        if (settings.RestWeeks * DaysPerWeek > settings.EveryMonths * FewestDaysOfMonth)
        {
            audit.Error(audit.Find("restWeeks") ?? audit.Item, new(
                $"makes {settings.RestWeeks} weeks of rest, and an audit is due every {settings.EveryMonths} months.", "Rest less, or audit less often."));
        }
        if (settings.MostPerYear * settings.EveryMonths < MonthsPerYear)
        {
            audit.Error(audit.Find("mostPerYear") ?? audit.Item, new(
                $"allows {settings.MostPerYear} audits a year, and one is due every {settings.EveryMonths} months.", "Allow more, or audit less often."));
        }
        audit.Finish();
        return settings;
    }

    private static PillarWeights WeightsOf(JsonMembers members, PillarWeights defaults)
    {
        var weights = new PillarWeights(Read(Pillar.Technical), Read(Pillar.Lifecycle), Read(Pillar.Governance), Read(Pillar.Career));
        if (weights.Sum <= 0)
            members.Error(members.Item, new("has no weight above 0.", "Give at least one pillar a weight."));
        members.Finish();
        return weights;

        double Read(Pillar pillar) => members.Read(Vocabulary.Pillars.Of(pillar), FieldTypes.Factor, defaults[pillar]);
    }
}
