using System.Text.Json.Serialization;

namespace SkillsGap.Host.Reporting.Drawing;

/// <summary>What a chart shows; how it is drawn is the page's own script's to say (<c>host/web/report</c>, where <c>model.ts</c> names the same
/// properties). To add a kind: a record here, its interface there, and a file that draws it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(HeatChart), "heat")]
[JsonDerivedType(typeof(BarChart), "bars")]
[JsonDerivedType(typeof(LineChart), "lines")]
[JsonDerivedType(typeof(SpanChart), "spans")]
internal abstract record ReportChart;
