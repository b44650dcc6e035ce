using System.IO.Compression;
using SkillsGap.Engine.Data;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Security;
using SkillsGap.Host.Verification;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Export;

/// <summary>A workforce under pseudonyms, and a plan of it, as files.</summary>
/// <param name="Content">The workforce.</param>
/// <param name="Plan">The files of the plan; empty without one.</param>
internal sealed record PseudonymisedExport(WorkforceContent Content, IReadOnlyList<(string Name, byte[] Bytes)> Plan)
{
    /// <summary>Where the plan's files are, within what is written.</summary>
    public const string PlanFolder = "plan";

    // What an archive calls the day of an entry: the day it was made tells nobody anything.
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Makes it.</summary>
    /// <param name="content">The workforce as read.</param>
    /// <param name="key">The key of the pseudonyms.</param>
    /// <param name="toMonths">Whether days about people become months.</param>
    /// <param name="withAttributes">Whether protected attributes are passed on.</param>
    /// <param name="plan">A plan of the workforce and its folder; null for none.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<PseudonymisedExport> OfAsync(
        WorkforceContent content, byte[] key, bool toMonths, bool withAttributes, (PlanDocument Document, string Folder)? plan, CancellationToken cancellation)
    {
        var names = content.Workforce.People.ToDictionary(person => person.Id, person => KeyedPseudonym.Of(key, person.Id));
        var other = PseudonymisedWorkforce.Of(content, id => names[id], toMonths, withAttributes, cancellation);
        if (plan is not { } stored) return new(other, []);
        var renamed = stored.Document with
        {
            DataFingerprint = DataFingerprint.Of(other, PlannedScenario.Of(other, stored.Document.Scenario).Scenario, cancellation),
            Corrections = stored.Document.Corrections?.Select(Withheld).ToList(),
        };
        return new(other, await PlanCopy.FilesAsync(stored.Folder, renamed, names, cancellation));
    }

    private static CorrectionDocument Withheld(CorrectionDocument correction) =>
        correction with { Source = PseudonymisedWorkforce.Withheld, Reason = PseudonymisedWorkforce.Withheld };

    /// <summary>Writes a folder, the plan in one below it.</summary>
    public void WriteFolder(string path, CancellationToken cancellation)
    {
        WorkforceFolder.Write(path, Content, cancellation);
        foreach (var (name, bytes) in Plan)
        {
            Directory.CreateDirectory(Path.Combine(path, PlanFolder));
            FileReplacement.Write(Path.Combine(path, PlanFolder, name), stream => stream.Write(bytes));
        }
    }

    /// <summary>Writes a zipped folder.</summary>
    public void WriteZip(Stream stream, CancellationToken cancellation)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, bytes) in WorkforceArchive.Files(Content, cancellation).Concat(Plan.Select(file => ($"{PlanFolder}/{file.Name}", file.Bytes))))
        {
            var entry = archive.CreateEntry(name);
            entry.LastWriteTime = NoDay;
            using var into = entry.Open();
            into.Write(bytes);
        }
    }

    /// <summary>Writes a workbook; gives what does not fit into one.</summary>
    public IReadOnlyList<DataProblem> WriteWorkbook(string path, CancellationToken cancellation) => WorkforceWorkbook.Write(path, Content, cancellation);
}
