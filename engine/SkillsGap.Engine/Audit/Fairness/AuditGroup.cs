using System.Collections.Immutable;

namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>People who have the same values of one attribute, or of two.</summary>
/// <param name="Values">A value an attribute; null where they have stated none.</param>
public sealed record AuditGroup(ImmutableArray<string?> Values)
{
    /// <summary>Whether all values are known: the others are counted, and never compared.</summary>
    public bool IsStated => Values.All(value => value is not null);

    /// <summary>The values as words.</summary>
    public string Text => string.Join(" × ", Values.Select(value => value ?? "not stated"));
}
