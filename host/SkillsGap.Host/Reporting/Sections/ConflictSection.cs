namespace SkillsGap.Host.Reporting.Sections;

/// <summary>Why there is no plan, and what would give one.</summary>
internal static class ConflictSection
{
    public static ReportSection Of(ReportMaterial material)
    {
        var proof = material.Plan.Proof;
        var says = proof.Status == "infeasible" ? "These cannot all be kept together."
            : "No plan was found in the time that there was, and none was ruled out.";
        string Row(string id) => RowWords.Of(id, material.Names, material.Currency, isUpper: false).One;
        List<IReadOnlyList<string>> rows = [.. proof.Conflict.Select(id => (IReadOnlyList<string>)
            [ReportWords.Capital(material.ShowsPeople || !id.StartsWith("mentor:", StringComparison.Ordinal) ? Row(id) : "mentor hour a week"),
                Limits(material, id)])];
        IReadOnlyList<string> notes = proof.Repairs is { Count: > 0 } repairs
            ? [.. repairs.Select(repair => $"There is a plan if you {repair.Text}{(repair.Text.EndsWith('.') ? "" : ".")}")]
            : ["No single change that would do is known."];
        return new("conflict", "Why there is no plan", rows.Count == 0 ? []
            : [new("conflict-0", says, [], new("What is in conflict", ["", "Limits"], rows, 0, 1))],
            rows.Count == 0 ? [says, .. notes] : notes);
    }

    private static string Limits(ReportMaterial material, string id) => material.Plan.Rows.FirstOrDefault(row => row.Id == id) is not { } row ? ""
        : string.Join(", ", new[]
        {
            row.Lower is { } lower ? $"at least {lower:#,0.##}" : null, row.Upper is { } upper ? $"at most {upper:#,0.##}" : null,
        }.OfType<string>());
}
