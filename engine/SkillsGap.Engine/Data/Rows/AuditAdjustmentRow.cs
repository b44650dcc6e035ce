using System.Globalization;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of audit_adjustments.csv.</summary>
internal sealed class AuditAdjustmentRow : Row
{
    private const double MostScore = 100;

    public static readonly Table<AuditAdjustmentRow> Table =
        new("audit_adjustments.csv", Presence.Optional, "person_id", "pillar", "metric", "date", "source")
        {
            { "person_id", FieldTypes.Person, row => ref row.Person },
            { "pillar", FieldTypes.Pillar.OrNull(), row => ref row.Pillar },
            { "metric", FieldTypes.OptionalName, row => ref row.Metric },
            { "value", FieldTypes.Measured, row => ref row.Value },
            { "date", FieldTypes.Date, row => ref row.Date },
            { "expires", FieldTypes.Date.OrNull(), row => ref row.Expires },
            { "source", FieldTypes.OptionalText, row => ref row.Source },
            { "reason", FieldTypes.OptionalText, row => ref row.Reason },
        };

    public Ref Person;
    public Pillar? Pillar;
    public string Metric = "";
    public double Value;
    public DateOnly Date;
    public DateOnly? Expires;
    public string Source = "";
    public string Reason = "";

    public override void Check(ReportFault report)
    {
        if ((Pillar is null) == (Metric.Length == 0))
        {
            report("pillar", Pillar is { } pillar ? Vocabulary.Pillars.Of(pillar) : "", new(
                Pillar is null ? "is empty, as metric is." : $"stands beside metric {Metric}.", "Say what is adjusted: fill in one of the two."));
        }
        if (Pillar is not null && Value is not (>= 0 and <= MostScore))
        {
            report("value", Value.ToString("R", CultureInfo.InvariantCulture), new(
                "is no score from 0 to 100.", "The score of a pillar is 0 to 100."));
        }
        if (Expires < Date)
            report("expires", $"{Expires:yyyy-MM-dd}", new($"is before its date {Date:yyyy-MM-dd}.", "Correct one of the two dates."));
        if (string.IsNullOrWhiteSpace(Source))
            report("source", Source, new("is empty, and an adjustment needs one.", "Name the person who decided it."));
        if (string.IsNullOrWhiteSpace(Reason))
            report("reason", Reason, new("is empty, and an adjustment needs one.", "Write down why the figure was set by hand."));
    }
}
