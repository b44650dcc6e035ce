namespace SkillsGap.Datasets;

/// <summary>The 45-person case: hand-kept tables, a truth table, and evidence drawn from it.</summary>
public static class MlopsCase
{
    /// <summary>The day of the scenario: nothing is dated later.</summary>
    public static readonly DateOnly Today = new(2026, 1, 5);

    /// <summary>Writes a workforce folder whose evidence is drawn with a seed; the other tables are copied as they are.</summary>
    /// <param name="datasets">The folder that holds <c>mlops-45</c> and <c>mlops-45.truth</c>.</param>
    /// <param name="seed">Same seed, same bytes.</param>
    /// <param name="target">The folder to write; may be <c>mlops-45</c> itself.</param>
    public static void Draw(string datasets, int seed, string target)
    {
        var tables = Path.Combine(datasets, "mlops-45");
        Directory.CreateDirectory(target);
        if (Path.GetFullPath(target) != Path.GetFullPath(tables))
        {
            foreach (var file in Directory.EnumerateFiles(tables)) File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        }

        var truth = TruthTable.Read(Path.Combine(datasets, "mlops-45.truth", "levels.csv"), Path.Combine(tables, "skills.csv"));
        var given = Table.Read(Path.Combine(datasets, "mlops-45.truth", "given.csv")).Select(Given);
        var rows = truth.People.SelectMany((person, i) => new EvidenceDraw(truth, person, seed, i).Rows())
            .Concat(given)
            .OrderBy(row => row.Person, StringComparer.Ordinal).ThenBy(row => row.Date).ThenBy(row => row.Skill, StringComparer.Ordinal)
            .ThenBy(row => row.Kind, StringComparer.Ordinal);
        using var writer = new StreamWriter(Path.Combine(target, "evidence.csv")) { NewLine = "\n" };
        writer.WriteLine("person_id,skill_id,kind,date,value,weight,source,expires,note");
        foreach (var row in rows) writer.WriteLine(row.ToCsv());
    }

    private static EvidenceRow Given(Dictionary<string, string> row) => new(
        row["person_id"], row["skill_id"], row["kind"], DateOnly.Parse(row["date"]),
        row["value"] is { Length: > 0 } value ? double.Parse(value) : null, double.Parse(row["weight"]), row["source"],
        row["expires"] is { Length: > 0 } day ? DateOnly.Parse(day) : null, row["note"]);
}
