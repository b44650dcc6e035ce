using System.Text;
using SkillsGap.Host.Plans;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Reporting.Sections;

/// <summary>Why there is no plan, and what would give one.</summary>
internal static class ConflictSection
{
    public static ReportSection Of(ReportMaterial material)
    {
        var proof = material.Plan.Proof;
        var says = NoPlan.Sentence(proof.Status);
        RowWords Words(string id) => RowWords.For(id, material.Names, material.Currency, isUpper: false);
        List<IReadOnlyList<string>> rows = [.. proof.Conflict.Select(id => (IReadOnlyList<string>)
            [ReportWords.Capital(material.ShowsPeople || Words(id).Kind != RowWords.Mentor ? Words(id).One : "mentor hour a week"),
                Words(id).ShowsLimits(material) ? Limits(material, id) : "not shown"])];
        IReadOnlyList<string> notes = proof.Repairs is { Count: > 0 } repairs ? Notes(material, repairs) : ["No single change that would do is known."];
        return new("conflict", "Why there is no plan", rows.Count == 0 ? []
            : [new("conflict-0", says, [], new("What is in conflict", ["", "Limits"], rows, 0, 1))],
            rows.Count == 0 ? [says, .. notes] : notes);
    }

    // A change that is about persons names them: whose pin, whose hours.
    private static IReadOnlyList<string> Notes(ReportMaterial material, IReadOnlyList<ScenarioRepairDocument> repairs)
    {
        byte[][] ids = material.ShowsPeople ? [] :
        [
            .. material.Plan.People.Select(person => person.Id)
                .Concat(material.Plan.Rows.Select(row => RowWords.For(row.Id, material.Names, material.Currency)).Where(row => row.Kind == RowWords.Mentor)
                    .Select(row => row.Of)).Distinct().Select(Encoding.UTF8.GetBytes),
        ];
        var told = repairs.Where(repair => Encoding.UTF8.GetBytes(repair.Text) is var text && !ids.Any(id => PersonIds.Holds(text, id))).ToList();
        return
        [
            .. told.Select(repair => $"There is a plan if you {repair.Text}{(repair.Text.EndsWith('.') ? "" : ".")}"),
            .. told.Count < repairs.Count ? ["There are changes that would do and are about single persons; they are not shown."] : Array.Empty<string>(),
        ];
    }

    private static string Limits(ReportMaterial material, string id) => material.Plan.Rows.FirstOrDefault(row => row.Id == id) is not { } row ? ""
        : string.Join(", ", new[]
        {
            row.Lower is { } lower ? $"at least {lower:#,0.##}" : null, row.Upper is { } upper ? $"at most {upper:#,0.##}" : null,
        }.OfType<string>());
}
