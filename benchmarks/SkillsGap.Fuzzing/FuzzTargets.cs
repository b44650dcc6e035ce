using SkillsGap.Engine.Data;
using SkillsGap.Engine.Data.Import.Badges;
using SkillsGap.Engine.Data.Import.Esco;
using SkillsGap.Engine.Data.Import.Findings;
using SkillsGap.Engine.Data.Import.GitLog;
using SkillsGap.Engine.Data.Import.Onet;
using SkillsGap.Engine.Data.Import.Xapi;

namespace SkillsGap.Fuzzing;

/// <summary>
/// Every reader of files from outside. To add one: a line here, and valid files for it in <c>Seeds/NAME</c>. What reads a file by its
/// path takes <see cref="FuzzFolder.With"/>, what reads a folder <see cref="FuzzFolder.Around"/>; valid files may also be made.
/// </summary>
public static class FuzzTargets
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("xapi", (_, bytes) => FuzzSession.Evidence(bytes, () => new XapiReader(Activities, FuzzSession.People))),
        new("badges", (_, bytes) => FuzzSession.Evidence(bytes, () => new BadgeReader(Badges, FuzzSession.People))),
        new("git", (_, bytes) => FuzzSession.Evidence(
            bytes, () => new GitLogReader(new(FuzzSession.Mapping(GitMapRow.Table, "path-mapping")), new(), FuzzSession.People, GitPeriod.Quarter, null))),
        new("mailmap", (name, bytes) => FuzzSession.Run(session => Mailmap.Read(new MemoryStream(bytes), session.Log(name)))),
        new("activity-mapping", (name, bytes) => FuzzSession.MappingFile(XapiMapRow.Table, FuzzFolder.With("activity-mapping", name, bytes))),
        new("badge-mapping", (name, bytes) => FuzzSession.MappingFile(BadgeMapRow.Table, FuzzFolder.With("badge-mapping", name, bytes))),
        new("path-mapping", (name, bytes) => FuzzSession.MappingFile(GitMapRow.Table, FuzzFolder.With("path-mapping", name, bytes))),
        new("people-mapping", (name, bytes) => FuzzSession.MappingFile(IdentityRow.Table, FuzzFolder.With("people-mapping", name, bytes))),
        new("workforce", (name, bytes) => WorkforceFolder.Read(FuzzFolder.Around("workforce", name, bytes), CancellationToken.None).Succeeded),
        new("onet", (name, bytes) => FuzzSession.Accepts(new OnetTaxonomy(FuzzFolder.Around("onet", name, bytes), new()))),
        new("esco", (name, bytes) => FuzzSession.Accepts(new EscoTaxonomy(FuzzFolder.Around("esco", name, bytes), new()))),
        new("xlsx", (_, bytes) => FuzzWorkbook.Read(bytes)) { Make = FuzzWorkbook.Whole },
        new("xlsx-parts", (name, bytes) => FuzzWorkbook.Read(FuzzWorkbook.With(name, bytes))) { Make = FuzzWorkbook.Parts },
        new("model", (_, bytes) => FuzzSession.Model(bytes)),
        new("scenario", (_, bytes) => ScenarioFile.Parse(bytes, FuzzSession.Content.Workforce).Succeeded),
    ];

    private static PatternMap<XapiMapRow> Activities => new(FuzzSession.Mapping(XapiMapRow.Table, "activity-mapping"), row => row.Activity);

    private static PatternMap<BadgeMapRow> Badges => new(FuzzSession.Mapping(BadgeMapRow.Table, "badge-mapping"), row => row.Badge);
}
