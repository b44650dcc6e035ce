using System.Text.Json.Serialization;
using SkillsGap.Wire.Service.Tables;

namespace SkillsGap.Wire.Service;

/// <summary>A workforce in columns, with the scenario that is asked of it unless another is named.</summary>
public sealed record WorkforceUpload
{
    /// <summary>The tables.</summary>
    public required WorkforceTables Tables { get; init; }

    /// <summary>The scenario; default none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioDocument? Scenario { get; init; }
}
