using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of outcomes.csv. A metric may be measured several times, even in a day.</summary>
internal sealed class OutcomeRow : Row
{
    public static readonly Table<OutcomeRow> Table = new Table<OutcomeRow>("outcomes.csv", Presence.Optional)
    {
        { "person_id", FieldTypes.OptionalPerson, row => ref row.Person },
        { "unit_id", FieldTypes.OptionalUnit, row => ref row.Unit },
        { "metric", FieldTypes.Id, row => ref row.Metric },
        { "value", FieldTypes.Measured, row => ref row.Value },
        { "benchmark", FieldTypes.Benchmark.OrNull(), row => ref row.Benchmark },
        { "date", FieldTypes.Date, row => ref row.Date },
        { "better", FieldTypes.Better.OrNull(), row => ref row.Better },
        { "pillar", FieldTypes.Pillar.OrNull(), row => ref row.Pillar },
        { "source", FieldTypes.OptionalText, row => ref row.Source },
    }.IdentifiedBy("person_id", "unit_id", "metric", "date", "source");

    public Ref Person;
    public Ref Unit;
    public string Metric = "";
    public double Value;
    public double? Benchmark;
    public DateOnly Date;
    public BetterWhen? Better;
    public Pillar? Pillar;
    public string Source = "";

    /// <summary>What the metric means, known or as the row says; null where neither says it.</summary>
    public (BetterWhen Better, Pillar? Pillar)? Meaning => OutcomeMetric.Find(Metric) is { } known
        ? (Better ?? known.Better, Pillar ?? known.Pillar)
        : Better is { } better && Pillar is { } pillar ? (better, pillar) : null;

    public override void Check(ReportFault report)
    {
        if (Person.Id.Length == 0 && Unit.Id.Length == 0)
            report("person_id", "", new("is empty, as unit_id is.", "Say whose outcome it is: fill in one of the two."));
        if (Person.Id.Length > 0 && Unit.Id.Length > 0)
            report("unit_id", Unit.Id, new($"stands beside person {Person.Id}.", "An outcome is a person's or a unit's: leave one of the two empty."));
        var known = OutcomeMetric.Find(Metric);
        if (Meaning is null)
        {
            report("metric", Metric, new(
                "is no metric known here, and the row does not say what it means.",
                () => Nearest.Cure(Metric, OutcomeMetric.Known.Select(metric => metric.Name),
                    "Fill in better (higher, lower, near_one) and pillar (technical, lifecycle, governance, career), in every row of the metric.")));
        }
        if (known is not null && Better is { } better && better != known.Better)
        {
            report("better", Vocabulary.Directions.Of(better), new(
                $"contradicts {Metric}, of which {Vocabulary.Directions.Of(known.Better)} is better.", "Leave it empty, or give the metric another name."));
        }
        if (known is { Pillar: null } && Pillar is { } entered)
        {
            report("pillar", Vocabulary.Pillars.Of(entered), new(
                $"is a pillar, and {Metric} enters none.", "Leave it empty, or give the metric another name."));
        }
    }
}
