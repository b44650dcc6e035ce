using SkillsGap.Engine.Data.Import.Findings;

namespace SkillsGap.Engine.Data.Import.GitLog;

/// <summary>Git histories as evidence of code, from the text of <c>git log --numstat</c>.</summary>
/// <param name="logs">The logs.</param>
/// <param name="mapping">CSV with paths, language, skill_id, weight.</param>
/// <param name="people">CSV with identity, person_id; null where names or mailboxes are person ids.</param>
/// <param name="mailmap">A file as .mailmap, or null.</param>
/// <param name="repository">The name of the history, or null: each log's file name without its extension.</param>
/// <param name="period">What is summed up to one piece of evidence.</param>
public sealed class GitSource(
    IReadOnlyList<string> logs, string mapping, string? people, string? mailmap, string? repository, GitPeriod period) : ImportSource
{
    internal override IEnumerable<string> Files => logs;

    internal override void Read(ImportSession session)
    {
        List<GitMapRow>? paths = session.Mapping(GitMapRow.Table, mapping);
        PeopleMap? known = EvidenceImport.People(people, session);
        Mailmap? names = Names(session);
        if (paths is not null && known is not null && names is not null)
            EvidenceImport.Run(new GitLogReader(new PathMap(paths), names, known, period, repository), logs, session);
    }

    private Mailmap? Names(ImportSession session)
    {
        if (mailmap is null)
            return new Mailmap();
        using Stream? stream = session.Open(mailmap);
        Mailmap? names = stream is null ? null : Mailmap.Read(stream, session.Log(mailmap));
        return session.Log(mailmap).HasErrors ? null : names;
    }
}
