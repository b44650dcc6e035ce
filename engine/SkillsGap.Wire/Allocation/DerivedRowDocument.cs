using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Allocation;

/// <summary>A row that follows from others by mixed-integer rounding. With F(x) = ⌊x⌋ + max(0, x − ⌊x⌋ − f) / (1 − f), where f is the fraction
/// of β = Σ multiplier·upper·(1 + tolerance) − Σ shifts, an option with a = Σ multiplier·use uses F(a − s) − F(−s) of it, s the shift of its group.</summary>
public sealed class DerivedRowDocument
{
    /// <summary>Multipliers by row.</summary>
    public required OrderedDictionary<string, double> From { get; init; }

    /// <summary>Shifts by group, every other one being 0; absent where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OrderedDictionary<string, double>? Shifts { get; init; }

    /// <summary>Its upper limit: ⌊β⌋ − Σ F(−s).</summary>
    public required double Upper { get; init; }

    /// <summary>Its price, above 0.</summary>
    public required double Price { get; init; }
}
