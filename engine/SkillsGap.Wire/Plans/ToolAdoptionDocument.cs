namespace SkillsGap.Wire.Plans;

/// <summary>How one tool is used.</summary>
/// <param name="Tool">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Skill">The skill that it exercises, or null.</param>
/// <param name="Active">People who used it lately, or null.</param>
/// <param name="Share">The same as a share of all, 0–1.</param>
/// <param name="ActiveByWeek">People who used it, per week.</param>
/// <param name="Levels">People of each level of maturity, from none to advanced.</param>
/// <param name="Roles">By role, by id.</param>
/// <param name="Units">By unit with all below it, each after the one above it.</param>
/// <param name="LowTeams">Teams of low adoption with what could be offered to them, the lowest first.</param>
/// <param name="Return">What it cost and what came with it.</param>
/// <param name="Programmes">What came of learning for it.</param>
/// <param name="Champions">Those who lead, by id; null where people may not be read.</param>
public sealed record ToolAdoptionDocument(
    string Tool, string Name, string? Skill, int? Active, double? Share, IReadOnlyList<int?> ActiveByWeek, IReadOnlyList<MaturityCountDocument> Levels,
    IReadOnlyList<GroupAdoptionDocument> Roles, IReadOnlyList<GroupAdoptionDocument> Units, IReadOnlyList<LowTeamDocument> LowTeams,
    ToolReturnDocument Return, IReadOnlyList<ProgrammeReturnDocument> Programmes, IReadOnlyList<ChampionDocument>? Champions);
