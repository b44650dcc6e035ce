using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Import.GitLog;

/// <summary>
/// Sums up who changed what and makes it evidence: one piece per person, skill, repository and period. A commit that changes l lines of a
/// skill counts <c>l/(l + 50)</c>, so that no commit counts more than one however much it imports; the sum A of a period of m months says
/// <c>s = A/(A + 4m)</c>, half for about one commit a week. The level is <c>0.3 + 0.6·s</c>: little code says no more than is believed of
/// anybody, and no amount of it shows mastery. The weight is s: little code hardly counts. All four numbers are declared, not known.
/// </summary>
internal sealed class CodeActivity(GitPeriod period)
{
    private const double HalfOfLines = 50;
    private const double HalfOfMonth = 4;
    private const double Lowest = 0.3;
    private const double Range = 0.6;
    private const int Decimals = 3;

    private readonly SortedDictionary<(string Person, string Skill, string Source), Sum> sums = [];
    private readonly HashSet<string> sources = new(StringComparer.Ordinal);

    private double Half => HalfOfMonth * period switch { GitPeriod.Month => 1, GitPeriod.Quarter => 3, _ => 12 };

    /// <summary>Adds what one commit changed of one skill.</summary>
    /// <param name="person">The person's id.</param>
    /// <param name="skill">The skill's id.</param>
    /// <param name="repository">The history's name.</param>
    /// <param name="date">The commit's day.</param>
    /// <param name="lines">Changed lines, times the mapping's weight; positive.</param>
    /// <param name="line">The line of the log, for messages about it.</param>
    /// <param name="log">The log's file, for messages about it.</param>
    public void Add(string person, string skill, string repository, DateOnly date, double lines, int line, FileLog log)
    {
        string source = SourceOf(repository, date);
        if (!sums.TryGetValue((person, skill, source), out Sum? sum))
            sums.Add((person, skill, source), sum = new Sum(date, line, log));
        sum.Amount += lines / (lines + HalfOfLines);
        sum.Lines += lines;
        sum.Commits++;
        if (date > sum.Latest)
            sum.Latest = date;
    }

    /// <summary>Notes that the history covers a day, so that evidence of its period that is there already is replaced.</summary>
    public void Cover(string repository, DateOnly date) => sources.Add(SourceOf(repository, date));

    /// <summary>Whether the history covers the period that a source names.</summary>
    public bool Covers(string source) => sources.Contains(source);

    /// <summary>The evidence, by person, skill and source.</summary>
    public List<EvidenceRow> Rows()
    {
        var rows = new List<EvidenceRow>(sums.Count);
        foreach (var ((person, skill, source), sum) in sums)
        {
            double share = sum.Amount / (sum.Amount + Half);
            rows.Add(new()
            {
                Person = new(person), Skill = new(skill), Kind = EvidenceKind.Code, Date = sum.Latest,
                Value = Math.Round(Lowest + (Range * share), Decimals), Weight = Math.Max(Math.Round(share, Decimals), 1e-3), Source = source,
                Note = $"commits: {sum.Commits}, lines: {Math.Round(sum.Lines)}", Line = sum.Line, Log = sum.Log,
            });
        }
        return rows;
    }

    private string SourceOf(string repository, DateOnly date) => $"git {repository} " + period switch
    {
        GitPeriod.Month => $"{date:yyyy-MM}",
        GitPeriod.Quarter => $"{date:yyyy}-Q{(date.Month + 2) / 3}",
        _ => $"{date:yyyy}",
    };

    private sealed class Sum(DateOnly date, int line, FileLog log)
    {
        public double Amount { get; set; }

        public double Lines { get; set; }

        public int Commits { get; set; }

        public DateOnly Latest { get; set; } = date;

        public int Line => line;

        public FileLog Log => log;
    }
}
