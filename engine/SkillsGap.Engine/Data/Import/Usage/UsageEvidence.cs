using System.Globalization;
using SkillsGap.Engine.Data.Import.Findings;
using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Import.Usage;

/// <summary>
/// What the use of tools says of the skills that they exercise: evidence of kind tool_usage, one piece per person, tool and month. Of A days of use in a month
/// the share is <c>s = A/(A + 8)</c>, half for two days a week. The level is <c>0.3 + 0.6·s</c>: little use says no more than is believed of anybody, and no
/// amount of it shows mastery. The weight is s. All numbers are declared, not known, as those of commits are.
/// </summary>
internal static class UsageEvidence
{
    private const double Half = 8;
    private const double Lowest = 0.3;
    private const double Range = 0.6;
    private const int Decimals = 3;

    /// <summary>The month of a day, as sources name it.</summary>
    public static string MonthOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The evidence of everybody's use, as far as months of tools changed.</summary>
    /// <param name="session">The import, its records put.</param>
    /// <param name="changed">Tools and months of which there are new records.</param>
    public static EvidenceFindings Of(ImportSession session, HashSet<(string Tool, string Month)> changed)
    {
        // A skill that is none is the tool's fault alone.
        var skills = session.RowsOf(ToolRow.Table).Where(tool => session.Ids[Entity.Skill].Find(tool.Skill.Id, out _) is null)
            .GroupBy(tool => tool.Id).ToDictionary(tools => tools.Key, tools => tools.First().Skill.Id);
        List<EvidenceRow> found =
        [
            .. session.RowsOf(ToolUsageRow.Table)
                .Where(row => row.Person.Id.Length > 0 && row.Active > 0 && skills.ContainsKey(row.Tool.Id))
                .GroupBy(row => (Person: row.Person.Id, Tool: row.Tool.Id, Month: MonthOf(row.Date)))
                .Where(month => changed.Contains((month.Key.Tool, month.Key.Month)))
                .OrderBy(month => month.Key)
                .Select(month => RowOf(month.Key.Person, skills[month.Key.Tool], SourceOf(month.Key.Tool, month.Key.Month), [.. month])),
        ];
        HashSet<string> sources = [.. changed.Select(one => SourceOf(one.Tool, one.Month))];
        return new(found, row => row.Kind == EvidenceKind.ToolUsage && sources.Contains(row.Source));
    }

    private static string SourceOf(string tool, string month) => SourceName.Of("usage", $"{tool} {month}");

    private static EvidenceRow RowOf(string person, string skill, string source, ToolUsageRow[] month)
    {
        // What is wrong with it is the fault of a row that is imported, if of any.
        ToolUsageRow? read = Array.FindLast(month, row => row.Log is not null);
        double days = month.Sum(row => row.Active), share = days / (days + Half);
        return new()
        {
            Person = new(person), Skill = new(skill), Kind = EvidenceKind.ToolUsage, Date = month.Max(row => row.Date.AddDays(row.Days - 1)),
            Value = Math.Round(Lowest + (Range * share), Decimals), Weight = Math.Max(Math.Round(share, Decimals), 1e-3), Source = source,
            Note = string.Create(CultureInfo.InvariantCulture, $"days of use: {days:0.##}"),
            Line = read?.Line ?? 0, Place = read?.Place ?? "", Log = read?.Log,
        };
    }
}
