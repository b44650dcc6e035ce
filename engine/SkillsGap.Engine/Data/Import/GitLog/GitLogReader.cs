using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Import.Findings;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Import.GitLog;

/// <summary>
/// Reads git histories into <see cref="CodeActivity"/>. A commit counts once, whichever of the logs it is in; what a log says about a
/// period replaces what an earlier log of that name said about it.
/// </summary>
/// <param name="mapping">Paths to skills.</param>
/// <param name="mailmap">Proper names.</param>
/// <param name="people">Names and mailboxes to people.</param>
/// <param name="period">What is summed up.</param>
/// <param name="repository">The name of the history, or null: the log's file name without its extension.</param>
internal sealed class GitLogReader(PathMap mapping, Mailmap mailmap, PeopleMap people, GitPeriod period, string? repository) : IEvidenceReader
{
    private readonly CodeActivity activity = new(period);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Mail), string?> authors = [];

    public void Read(Stream stream, string path, ImportSession session)
    {
        FileLog log = session.Log(path);
        int line = 0;
        bool any = false, anyChange = false;
        GitLogParser parser = null!;
        parser = new GitLogParser(stream) { OnOtherLine = text => Other(parser.Line, text) };
        while (parser.Read() is GitCommit commit)
        {
            session.CountRow(path);
            line = commit.Line;
            any = true;
            anyChange |= commit.Changes.Count > 0;
            if (seen.Add(commit.Hash))
                Take(commit, path, session, log);
            else
                session.Wrinkle(GitWrinkles.Duplicate, path, line, commit.Hash);
        }
        if (!any)
            log.Error(null, null, null, new("holds no commits.", $"Write it with: {GitWrinkles.Command}"));
        else if (!anyChange)
            log.Error(null, null, null, new("holds commits and no changed lines.", $"Write it with: {GitWrinkles.Command}"));

        void Other(int at, string text) => session.Wrinkle(GitWrinkles.OtherLine, path, at, text);
    }

    public EvidenceFindings Findings(ImportSession session) => new(activity.Rows(), row => activity.Covers(row.Source));

    private void Take(GitCommit commit, string path, ImportSession session, FileLog log)
    {
        if (commit.Mail is null || commit.Name is null)
        {
            session.Wrinkle(GitWrinkles.NoAuthor, path, commit.Line, commit.Hash);
            return;
        }
        if (commit.Date is not DateOnly date || FieldTypes.Date.Check(date) is not null)
        {
            session.Wrinkle(GitWrinkles.NoDate, path, commit.Line, commit.DateText ?? commit.Hash);
            return;
        }
        string name = repository ?? Path.GetFileNameWithoutExtension(path);
        activity.Cover(name, date);
        if (PersonOf(commit.Name, commit.Mail) is not string person)
        {
            session.Wrinkle(GitWrinkles.UnknownAuthor, path, commit.Line, $"{commit.Name} <{commit.Mail}>");
            return;
        }
        foreach (var (skill, lines) in LinesBySkill(commit, path, session))
            activity.Add(person, skill, name, date, lines, commit.Line, log);
    }

    private SortedDictionary<string, double> LinesBySkill(GitCommit commit, string path, ImportSession session)
    {
        var sums = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (Numstat change in commit.Changes)
        {
            PathSkills skills = mapping.Find(change.Path);
            if (!skills.IsMapped)
                session.Wrinkle(GitWrinkles.NoMapping, path, commit.Line, KindOf(change.Path));
            else if (change.Lines is null && skills.Skills.Length > 0)
                session.Wrinkle(GitWrinkles.Binary, path, commit.Line, change.Path);
            foreach (var (skill, weight) in skills.Skills)
            {
                if (change.Lines is > 0 and long lines)
                    sums[skill] = sums.GetValueOrDefault(skill) + (lines * weight);
            }
        }
        return sums;
    }

    // Files without a mapping are told by their extension: a thousand pictures are one thing.
    private static string KindOf(string path) =>
        Path.GetExtension(path) is { Length: > 1 } extension ? "*" + extension : path;

    private string? PersonOf(string name, string mail)
    {
        if (!authors.TryGetValue((name, mail), out string? person))
        {
            var proper = mailmap.Find(name, mail);
            person = people.Find(proper.Mail) ?? people.Find(proper.Name) ?? people.Find(mail) ?? people.Find(name);
            authors.Add((name, mail), person);
        }
        return person;
    }
}
