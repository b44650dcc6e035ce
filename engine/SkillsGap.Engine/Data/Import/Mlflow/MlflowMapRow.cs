using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Import.Mlflow;

/// <summary>
/// A row of a metric mapping: the key of a metric in MLflow, or the beginning of some followed by <c>*</c>, and the metric of outcomes.csv that it is.
/// </summary>
internal sealed class MlflowMapRow : Row
{
    public static readonly Table<MlflowMapRow> Table = new("metric mapping", Presence.Filled, "key", "metric")
    {
        { "key", FieldTypes.Text, row => ref row.Key },
        { "metric", FieldTypes.Id, row => ref row.Metric },
        { "benchmark", FieldTypes.Benchmark.OrNull(), row => ref row.Benchmark },
        { "factor", FieldTypes.Weight.Or(1), row => ref row.Factor },
        { "better", FieldTypes.Better.OrNull(), row => ref row.Better },
        { "pillar", FieldTypes.Pillar.OrNull(), row => ref row.Pillar },
    };

    public string Key = "";
    public string Metric = "";
    public double? Benchmark;

    /// <summary>What a value is multiplied by, such as 1,000 for seconds that become milliseconds.</summary>
    public double Factor;

    public BetterWhen? Better;
    public Pillar? Pillar;

    // What it says of a metric must do for the rows that come of it, whosever they are.
    public override void Check(ReportFault report) =>
        new OutcomeRow { Person = new("anybody"), Metric = Metric, Better = Better, Pillar = Pillar }.Check(report);
}
