using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>What groups of people must get at rates near each other.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScenarioParity
{
    /// <summary>Each <c>WHAT:ATTRIBUTE</c>, as in <c>training:gender</c>; what is one of training, money, mentor and transition.</summary>
    public required string[] Constraints { get; init; }

    /// <summary>By which part one group's rate may be below another's, 0–1; default 0.2.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Tolerance { get; init; }
}
