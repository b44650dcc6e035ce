using System.Text;
using SkillsGap.Engine.Data.Import.Text;

namespace SkillsGap.Engine.Data.Import.GitLog;

/// <summary>
/// Reads what <c>git log --numstat</c> writes with its formats medium (the default), fuller and raw, and with
/// <c>--format=%H%x09%aN%x09%aE%x09%aI</c> (one header line of hash, name, mailbox and date between tabs), commit by commit. Messages,
/// notes, patches, statistics and other headers are passed over.
/// </summary>
internal sealed class GitLogParser(Stream stream)
{
    private const int LongestLine = 64 * 1024;
    private static readonly string[] KnownHeaders =
        ["Merge:", "Commit:", "CommitDate:", "Reflog:", "Reflog message:", "Notes", "tree ", "parent ", "committer ", "encoding ", "gpgsig"];

    private readonly LineSplitter lines = new(stream, LongestLine);
    private GitCommit? next;
    private bool inPatch;

    /// <summary>The line at which the reading is, 1-based.</summary>
    public int Line => lines.Line;

    /// <summary>Called with lines that are none of these.</summary>
    public required Action<string> OnOtherLine { get; init; }

    /// <summary>The next commit with its changes, or null at the end.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public GitCommit? Read()
    {
        GitCommit? commit = next;
        next = null;
        while (lines.MoveNext())
        {
            // Histories hold names in many encodings; what is no UTF-8 becomes a replacement character, as git shows it.
            string line = Encoding.UTF8.GetString(lines.Current.Span);
            if (Start(line) is GitCommit started)
            {
                inPatch = false;
                if (commit is not null)
                {
                    next = started;
                    return commit;
                }
                commit = started;
            }
            else
            {
                Take(commit, line);
            }
        }
        return commit;
    }

    private GitCommit? Start(string line)
    {
        if (line.StartsWith("commit ", StringComparison.Ordinal))
        {
            string hash = line[7..].Split(' ')[0];
            return IsHash(hash) ? new GitCommit(hash, lines.Line) : null;
        }
        return line.Split('\t') is [var id, var name, var mail, var date] && IsHash(id) && mail.Contains('@')
            ? new GitCommit(id, lines.Line) { Name = name, Mail = mail, DateText = date, Date = GitDate.Parse(date) }
            : null;
    }

    private void Take(GitCommit? commit, string line)
    {
        if (string.IsNullOrWhiteSpace(line) || line[0] == ' ')
            return;
        inPatch |= line.StartsWith("diff --", StringComparison.Ordinal);
        if (commit is null || inPatch || IsHeader(commit, line))
        {
            if (commit is null)
                OnOtherLine(line);
        }
        else if (Numstat.Parse(line) is Numstat change)
        {
            commit.Changes.Add(change);
        }
        else
        {
            OnOtherLine(line);
        }
    }

    private static bool IsHeader(GitCommit commit, string line)
    {
        if (After(line, "Author:") is string author)
            SetAuthor(commit, author);
        else if ((After(line, "Date:") ?? After(line, "AuthorDate:")) is string date)
            (commit.DateText, commit.Date) = (date, GitDate.Parse(date));
        else if (After(line, "author ") is string raw)
            SetAuthorAndDate(commit, raw);
        else
            return KnownHeaders.Any(header => line.StartsWith(header, StringComparison.Ordinal));
        return true;
    }

    private static void SetAuthorAndDate(GitCommit commit, string raw)
    {
        SetAuthor(commit, raw);
        (commit.DateText, commit.Date) = (raw, GitDate.Parse(raw[(raw.LastIndexOf('>') + 1)..]));
    }

    private static void SetAuthor(GitCommit commit, string author)
    {
        int open = author.IndexOf('<', StringComparison.Ordinal);
        int close = author.LastIndexOf('>');
        if (open >= 0 && close > open)
            (commit.Name, commit.Mail) = (author[..open].Trim(), author[(open + 1)..close].Trim());
    }

    private static string? After(string line, string header) =>
        line.StartsWith(header, StringComparison.Ordinal) ? line[header.Length..].Trim() : null;

    private static bool IsHash(string text) => text.Length is >= 7 and <= 64 && text.All(char.IsAsciiHexDigitLower);
}
