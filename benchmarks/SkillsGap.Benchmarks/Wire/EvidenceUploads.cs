using SkillsGap.Wire.Service;

namespace SkillsGap.Benchmarks.Wire;

/// <summary>Evidence in columns, most of which are texts that come again and again.</summary>
internal static class EvidenceUploads
{
    private static readonly string[] Kinds = ["self_report", "endorsement", "training", "certification", "project", "assessment", "supervisor"];

    public static EvidenceUpload Make(int people, int perPerson)
    {
        var random = new Random(1);
        int rows = people * perPerson;
        return new EvidenceUpload
        {
            Evidence = new()
            {
                PersonId = [.. Enumerable.Range(0, rows).Select(row => $"p{row / perPerson:D6}")],
                SkillId = [.. Enumerable.Range(0, rows).Select(_ => $"skill-{random.Next(120)}")],
                Kind = [.. Enumerable.Range(0, rows).Select(_ => Kinds[random.Next(Kinds.Length)])],
                Date = [.. Enumerable.Range(0, rows).Select(_ => new DateOnly(2024, 1, 1).AddDays(random.Next(730)).ToString("yyyy-MM-dd"))],
                Value = [.. Enumerable.Range(0, rows).Select(_ => random.Next(5) == 0 ? (double?)null : Math.Round(random.NextDouble(), 2))],
            },
        };
    }
}
