using System.Text;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Import.Text;

namespace SkillsGap.Engine.Data.Import.GitLog;

/// <summary>
/// Proper names and mailboxes of committers, as git's .mailmap has them in four forms: <c>Proper Name &lt;commit@mail&gt;</c>,
/// <c>&lt;proper@mail&gt; &lt;commit@mail&gt;</c>, <c>Proper Name &lt;proper@mail&gt; &lt;commit@mail&gt;</c> and <c>Proper Name
/// &lt;proper@mail&gt; Commit Name &lt;commit@mail&gt;</c>. Case does not count; a form with a commit name wins over one without; of equal ones
/// the last counts.
/// </summary>
internal sealed class Mailmap
{
    private const int LongestLine = 4096;

    private readonly Dictionary<(string? Name, string Mail), (string? Name, string? Mail)> proper = [];

    /// <summary>Reads a mailmap; lines of no form are errors.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Mailmap Read(Stream stream, FileLog log)
    {
        var map = new Mailmap();
        var lines = new LineSplitter(stream, LongestLine);
        while (lines.MoveNext())
        {
            string line = Encoding.UTF8.GetString(lines.Current.Span);
            string text = (line.IndexOf('#', StringComparison.Ordinal) is >= 0 and int at ? line[..at] : line).Trim();
            if (text.Length > 0 && !map.Add(text))
            {
                log.Error(lines.Line, null, line, new(
                    "is no line of a mailmap.",
                    "Write: Proper Name <proper@mail> Commit Name <commit@mail>; both names and the first mailbox may be left out."));
            }
        }
        return map;
    }

    /// <summary>The proper name and mailbox of a committer; what the map does not say stays as it is.</summary>
    public (string Name, string Mail) Find(string name, string mail)
    {
        string key = mail.ToLowerInvariant();
        if (!proper.TryGetValue((name.ToLowerInvariant(), key), out var found) && !proper.TryGetValue((null, key), out found))
            return (name, mail);
        return (found.Name ?? name, found.Mail ?? mail);
    }

    private bool Add(string text)
    {
        if (Part(ref text) is not var (name, mail))
            return false;
        if (text.Length == 0)
        {
            proper[(null, mail.ToLowerInvariant())] = (name, null);
            return name is not null;
        }
        if (Part(ref text) is not var (commitName, commitMail) || text.Length > 0)
            return false;
        proper[(commitName?.ToLowerInvariant(), commitMail.ToLowerInvariant())] = (name, mail);
        return true;
    }

    // Takes "Name <mail>" off the start.
    private static (string? Name, string Mail)? Part(ref string text)
    {
        int open = text.IndexOf('<', StringComparison.Ordinal);
        int close = text.IndexOf('>', StringComparison.Ordinal);
        if (open < 0 || close <= open + 1)
            return null;
        string name = text[..open].Trim();
        string mail = text[(open + 1)..close].Trim();
        text = text[(close + 1)..].Trim();
        return (name.Length > 0 ? name : null, mail);
    }
}
