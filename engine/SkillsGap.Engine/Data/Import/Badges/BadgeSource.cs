using SkillsGap.Engine.Data.Import.Findings;

namespace SkillsGap.Engine.Data.Import.Badges;

/// <summary>Open Badges 2.0 and 3.0 as evidence of certification.</summary>
/// <param name="files">The badges.</param>
/// <param name="mapping">CSV with badge, skill_id, weight, level.</param>
/// <param name="people">CSV with identity, person_id; null where recipients are person ids.</param>
public sealed class BadgeSource(IReadOnlyList<string> files, string mapping, string? people) : ImportSource
{
    internal override IEnumerable<string> Files => files;

    internal override void Read(ImportSession session)
    {
        List<BadgeMapRow>? badges = session.Mapping(BadgeMapRow.Table, mapping);
        PeopleMap? known = EvidenceImport.People(people, session);
        if (badges is not null && known is not null)
            EvidenceImport.Run(new BadgeReader(new(badges, row => row.Badge), known), files, session);
    }
}
