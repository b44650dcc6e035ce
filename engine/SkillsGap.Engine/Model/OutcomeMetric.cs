using System.Collections.Immutable;

namespace SkillsGap.Engine.Model;

/// <summary>What a metric of outcomes means. Another metric may be used in outcomes.csv where its rows say pillar and direction themselves.</summary>
/// <param name="Name">Its name in outcomes.csv.</param>
/// <param name="Pillar">The pillar that it enters; null where it enters none and is only reckoned with.</param>
/// <param name="Better">Which way it is better.</param>
/// <param name="Meaning">What it counts, and in which unit.</param>
public sealed record OutcomeMetric(string Name, Pillar? Pillar, BetterWhen Better, string Meaning)
{
    /// <summary>A year's income, from which gains are reckoned.</summary>
    public const string Income = "income";

    /// <summary>Cash spent on somebody's learning on a day; summed up, in no pillar.</summary>
    public const string LearningCost = "learning_cost";

    /// <summary>The metrics that need no explanation. To add one: a line here and one in the table of Audit/METHOD.md.</summary>
    public static ImmutableArray<OutcomeMetric> Known { get; } =
    [
        new("accuracy", Model.Pillar.Technical, BetterWhen.Higher, "share of a model's answers that are right, 0–1"),
        new("precision", Model.Pillar.Technical, BetterWhen.Higher, "share of a model's alarms that are right, 0–1"),
        new("recall", Model.Pillar.Technical, BetterWhen.Higher, "share of what there is that a model finds, 0–1"),
        new("f1", Model.Pillar.Technical, BetterWhen.Higher, "harmonic mean of precision and recall, 0–1"),
        new("auc", Model.Pillar.Technical, BetterWhen.Higher, "area under the ROC curve, 0–1"),
        new("average_precision", Model.Pillar.Technical, BetterWhen.Higher, "area under the precision-recall curve, 0–1"),
        new("latency", Model.Pillar.Technical, BetterWhen.Lower, "time a model takes to answer; milliseconds, or as its benchmark"),
        new("deployment_lead_time", Model.Pillar.Lifecycle, BetterWhen.Lower, "time from a change to its deployment; days, or as its benchmark"),
        new("retraining_cycle", Model.Pillar.Lifecycle, BetterWhen.Lower, "time between retrainings; days, or as its benchmark"),
        new("bias_ratio", Model.Pillar.Governance, BetterWhen.NearOne, "a rate in one group ÷ that in another"),
        new(Income, Model.Pillar.Career, BetterWhen.Higher, "a year's income, in the scenario's currency"),
        new("client_retention", Model.Pillar.Career, BetterWhen.Higher, "share of clients who stay, 0–1"),
        new(LearningCost, null, BetterWhen.Lower, "cash spent on somebody's learning that day, in the scenario's currency; for the return"),
    ];

    /// <summary>The known metric of a name, letter by letter; null where there is none.</summary>
    public static OutcomeMetric? Find(string name) => Known.FirstOrDefault(metric => metric.Name == name);
}
