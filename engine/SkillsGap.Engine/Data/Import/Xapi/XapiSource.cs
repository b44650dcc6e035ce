using SkillsGap.Engine.Data.Import.Findings;

namespace SkillsGap.Engine.Data.Import.Xapi;

/// <summary>xAPI statements of learning systems as evidence.</summary>
/// <param name="files">The statements.</param>
/// <param name="mapping">CSV with activity, skill_id, weight, kind, level.</param>
/// <param name="people">CSV with identity, person_id; null where account names are person ids.</param>
public sealed class XapiSource(IReadOnlyList<string> files, string mapping, string? people) : ImportSource
{
    internal override IEnumerable<string> Files => files;

    internal override void Read(ImportSession session)
    {
        List<XapiMapRow>? activities = session.Mapping(XapiMapRow.Table, mapping);
        PeopleMap? known = EvidenceImport.People(people, session);
        if (activities is not null && known is not null)
            EvidenceImport.Run(new XapiReader(new(activities, row => row.Activity), known), files, session);
    }
}
