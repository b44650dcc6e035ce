using CsvHelper;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>The people of an audit as a table, a line a person, figures unrounded: RFC 4180.</summary>
internal static class AuditCsv
{
    public static void Write(Stream stream, AuditDocument document)
    {
        using var writer = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        string[] header =
        [
            "person_id", "role_id", "unit_id", "score", "low", "high", "before", "after", "percentile", "top_quarter",
            .. document.Settings.Weights.Select(weight => weight.Pillar),
            "last_audit", "next_audit", "overdue", "reasons", "method",
        ];
        Record(header);
        foreach (var person in document.People ?? [])
        {
            Record([
                person.Person, person.Role, person.Unit, $"{person.Score:R}", $"{person.Low:R}", $"{person.High:R}", $"{person.Before:R}", $"{person.After:R}",
                $"{person.Percentile:R}", person.TopQuarter ? "true" : "false",
                .. document.Settings.Weights.Select(weight => $"{person.Pillars.First(pillar => pillar.Pillar == weight.Pillar).Value:R}"),
                $"{person.Next.Last:yyyy-MM-dd}", $"{person.Next.Due:yyyy-MM-dd}", person.Next.IsOverdue ? "true" : "false",
                string.Join("; ", person.Next.Reasons.Select(reason => reason.Kind).Distinct()), document.Method,
            ]);
        }

        void Record(string[] fields)
        {
            foreach (var field in fields) writer.WriteField(field);
            writer.EndRecord();
        }
    }
}
