using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>audit_attributes</c> in columns of equal length. Protected attributes; read by the audit alone.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AuditAttributesTable
{
    /// <summary>The people.</summary>
    [JsonPropertyName("person_id")]
    public required string[] PersonId { get; init; }

    /// <summary>Names of attributes.</summary>
    [JsonPropertyName("attribute")]
    public required string[] Attribute { get; init; }

    /// <summary>Their values.</summary>
    [JsonPropertyName("value")]
    public required string[] Value { get; init; }
}
