using System.Diagnostics.CodeAnalysis;
using System.Text;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Building;

/// <summary>The problems of one file: the first hundred of each severity, and the number of the others.</summary>
internal sealed class FileLog(string file)
{
    private const int Shown = 100;
    private const int LongestValue = 80;
    private const int LongestText = 400;

    private readonly List<DataProblem>[] problems = [[], []];
    private readonly int[] unshown = [0, 0];

    public string File => file;

    public bool HasErrors => problems[(int)Severity.Error].Count > 0;

    public void Error(int? row, string? column, string? value, Fault fault) => Add(Severity.Error, row, column, value, fault);

    public void Warn(int? row, string? column, string? value, Fault fault) => Add(Severity.Warning, row, column, value, fault);

    public IEnumerable<DataProblem> All(Severity severity)
    {
        var sorted = problems[(int)severity].OrderBy(problem => problem.Row ?? 0);
        int more = unshown[(int)severity];
        return more == 0 ? sorted : sorted.Append(new(
            severity, file, null, null, null, $"has {more} more like these.", "Cure those above and read again."));
    }

    private void Add(Severity severity, int? row, string? column, string? value, Fault fault)
    {
        var shown = problems[(int)severity];
        if (shown.Count < Shown)
        {
            var problem = new DataProblem(severity, file, row, Printed(column, LongestText), Printed(value, LongestValue),
                Printed(fault.Message, LongestText), Printed(fault.Cure(), LongestText));
            // A row of a source may become several rows here, with one mistake in all of them.
            if (!shown.Contains(problem))
                shown.Add(problem);
        }
        else
        {
            unshown[(int)severity]++;
        }
    }

    // A problem is two lines of text whatever the data holds.
    [return: NotNullIfNotNull(nameof(text))]
    private static string? Printed(string? text, int longest)
    {
        if (text is null || (text.Length <= longest && !text.Any(char.IsControl)))
            return text;
        var printed = new StringBuilder();
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, longest)))
        {
            if (char.IsControl(c))
                printed.Append(c switch { '\n' => @"\n", '\r' => @"\r", '\t' => @"\t", _ => $@"\u{(int)c:x4}" });
            else
                printed.Append(c);
        }
        return text.Length > longest ? printed.Append('…').ToString() : printed.ToString();
    }
}
