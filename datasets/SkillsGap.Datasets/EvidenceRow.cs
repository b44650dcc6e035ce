namespace SkillsGap.Datasets;

/// <summary>One line of evidence.csv.</summary>
public sealed record EvidenceRow(
    string Person, string Skill, string Kind, DateOnly Date, double? Value, double Weight, string Source, DateOnly? Expires, string Note)
{
    /// <summary>The line, RFC 4180; texts of this case hold neither quotes nor commas.</summary>
    public string ToCsv() => FormattableString.Invariant(
        $"{Person},{Skill},{Kind},{Date:yyyy-MM-dd},{Value},{Weight},{Source},{Expires:yyyy-MM-dd},{Note}");
}
