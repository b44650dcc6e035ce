namespace SkillsGap.Wire.Plans;

/// <summary>A skills audit: who stands where against what their role requires, now and before, and who is audited next.</summary>
/// <param name="Method">The version of the method, published in the engine's Audit/METHOD.md.</param>
/// <param name="Against">The role that everybody is held against; null for each the one they hold.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Since">The earlier day.</param>
/// <param name="Former">The day of the former state that requirements were compared with; null where none was given.</param>
/// <param name="Currency">ISO 4217 code of all money.</param>
/// <param name="Settings">How it weighs and how often people are audited.</param>
/// <param name="SmallestGroup">Fewest people that a figure of a group is about.</param>
/// <param name="Groups">Everybody, then roles, then units.</param>
/// <param name="Returns">Income before and after; null where it is known of nobody.</param>
/// <param name="Telling">How well estimates tell apart who meets a requirement; null where too little was held out to say.</param>
/// <param name="People">The people asked about, by id; null where only figures of groups may be read.</param>
/// <param name="Notes">What the figures do not say.</param>
public sealed record AuditDocument(
    string Method, string? Against, DateOnly AsOf, DateOnly Since, DateOnly? Former, string Currency, AuditSettingsDocument Settings, int SmallestGroup,
    IReadOnlyList<GroupAuditDocument> Groups, AuditReturnsDocument? Returns, AuditTellingDocument? Telling,
    IReadOnlyList<PersonAuditDocument>? People, IReadOnlyList<string> Notes);
