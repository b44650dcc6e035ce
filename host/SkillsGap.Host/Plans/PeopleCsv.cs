using CsvHelper;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>The plan as a table, a line a person: <c>people.csv</c>, RFC 4180.</summary>
internal static class PeopleCsv
{
    // One column a line: its name, and what stands in it.
    private static readonly (string Name, Func<PersonPlanDocument, string?> Text)[] Columns =
    [
        ("person_id", p => p.Id),
        ("role", p => p.Role),
        ("tier", p => p.Tier),
        ("gap_skills", p => $"{p.Gaps.Count}"),
        ("fit", p => $"{p.Fit:0.000}"),
        ("reach", p => $"{p.Reach:0.000}"),
        ("decision", p => p.Decision?.Kind),
        ("to_role", p => p.Decision?.Role),
        ("steps", p => p.Decision is { } d ? string.Join(' ', d.Steps.Select(s => s.Cohort is null ? s.Module : $"{s.Module}@{s.Cohort}")) : null),
        ("mentor", p => p.Decision?.Mentor),
        ("project", p => p.Decision?.Project),
        ("start", p => $"{p.Decision?.Start:yyyy-MM-dd}"),
        ("finish", p => $"{p.Decision?.Finish:yyyy-MM-dd}"),
        ("weeks", p => $"{p.Decision?.Weeks:0.0}"),
        ("hours", p => $"{p.Decision?.Hours:0.0}"),
        ("cash", p => $"{p.Decision?.Cash:0.00}"),
        ("time_cost", p => $"{p.Decision?.TimeCost:0.00}"),
        ("success", p => $"{p.Decision?.Success:0.000}"),
        ("reason", p => p.Reason?.Text),
    ];

    // There only where a human set a level of somebody in the table: who never corrects never sees it.
    private const string Corrected = "corrected";

    public static void Write(Stream stream, PlanDocument plan)
    {
        var corrected = plan.Corrections?.ToLookup(c => c.Person, c => c.Skill);
        if (corrected is not null && !plan.People.Any(person => corrected.Contains(person.Id))) corrected = null;
        using var writer = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var column in Columns) writer.WriteField(column.Name);
        if (corrected is not null) writer.WriteField(Corrected);
        writer.EndRecord();
        foreach (var person in plan.People)
        {
            foreach (var column in Columns) writer.WriteField(column.Text(person) ?? "");
            if (corrected is not null) writer.WriteField(string.Join(' ', corrected[person.Id]));
            writer.EndRecord();
        }
    }
}
