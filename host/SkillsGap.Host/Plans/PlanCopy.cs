using SkillsGap.Host.Verification;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>What <c>plan --out DIR</c> wrote, with other ids for people.</summary>
internal static class PlanCopy
{
    /// <summary>The plan of a folder as a document; or what is wrong with the folder.</summary>
    public static async Task<(PlanDocument? Plan, string? Error)> ReadAsync(string folder, CancellationToken cancellation) =>
        Directory.Exists(folder)
            ? await ClaimFile.ReadPlanAsync(Path.Combine(folder, "plan.json"), cancellation)
            : (null, $"--plan {folder}: there is no such folder\n  Give the folder that plan --out wrote.");

    /// <summary>The three files of a plan, in the order in which they are to be written.</summary>
    /// <param name="folder">The folder with the problem.</param>
    /// <param name="plan">The plan, changed as it is to be but for ids.</param>
    /// <param name="names">The new id by the old one.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<(string Name, byte[] Bytes)>> FilesAsync(
        string folder, PlanDocument plan, IReadOnlyDictionary<string, string> names, CancellationToken cancellation)
    {
        var mentors = plan.People.Select(person => person.Decision?.Mentor)
            .Concat(plan.Rows.Select(row => row.Id.StartsWith("mentor:", StringComparison.Ordinal) ? row.Id["mentor:".Length..] : null))
            .OfType<string>().Distinct();
        var renaming = new PlanRenaming(names, mentors);
        using var written = new MemoryStream();
        await PlanJson.WriteAsync(written, plan, cancellation);
        using var renamed = new MemoryStream(renaming.Apply(written.ToArray(), isIndented: true));
        var other = await PlanJson.ReadAsync<PlanDocument>(renamed, cancellation);
        // People stand by id, in plan.json and in the table alike.
        other = other with
        {
            People = [.. other.People.OrderBy(person => person.Id, StringComparer.Ordinal)],
            Corrections = other.Corrections?.OrderBy(c => c.Person, StringComparer.Ordinal).ThenBy(c => c.Skill, StringComparer.Ordinal).ToList(),
        };
        using var document = new MemoryStream();
        await PlanJson.WriteAsync(document, other, cancellation);
        using var table = new MemoryStream();
        PeopleCsv.Write(table, other);
        var problem = renaming.Apply(await File.ReadAllBytesAsync(Path.Combine(folder, "problem.json"), cancellation), isIndented: false);
        return [("problem.json", problem), ("people.csv", table.ToArray()), ("plan.json", document.ToArray())];
    }
}
