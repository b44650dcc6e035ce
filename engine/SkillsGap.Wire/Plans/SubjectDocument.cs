using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Plans;

/// <summary>All that is known and decided about one person.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">Their name; null where none is stored.</param>
/// <param name="Role">Name of the role they hold.</param>
/// <param name="Unit">Name of the unit they belong to.</param>
/// <param name="AsOf">The day of the estimates.</param>
/// <param name="Target">Name of the role that levels and gaps are towards.</param>
/// <param name="Why">What is believed of them and what is decided, with reasons.</param>
/// <param name="NotInForce">Corrections that have expired, are of a later day, or gave way to a later one.</param>
/// <param name="Records">Every stored row that refers to them.</param>
/// <param name="NamedIn">Where they are named in texts about others, without those others.</param>
/// <param name="Scenario">What the scenario says of them: scope, pins and the like, in words.</param>
/// <param name="Plan">Which plan the decision is of: a folder or a scenario; null for one made now, or none.</param>
/// <param name="Parity">What the plan had to give to groups at rates near each other; null for nothing. The decision may then depend on the groups.</param>
public sealed record SubjectDocument(
    string Id, string? Name, string Role, string Unit, DateOnly AsOf, string Target, WhyDocument Why,
    IReadOnlyList<CorrectionNotInForceDocument> NotInForce, IReadOnlyList<SubjectTableDocument> Records, IReadOnlyList<string> NamedIn,
    IReadOnlyList<string> Scenario, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Plan = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PlanParityDocument? Parity = null);
