using System.CommandLine;
using SkillsGap.Engine.Data.Import.Badges;

namespace SkillsGap.Host.Commands.Import;

/// <summary><c>import badges FILE…</c>: Open Badges become evidence of certification.</summary>
internal static class BadgesCommand
{
    private static readonly string[] Endings = [".json", ".jsonl", ".jsonld", ".jwt", ".jws"];

    public static Command Create()
    {
        var files = EvidenceArguments.Files("Open Badges 2.0 or 3.0 as JSON or signed tokens, or folders of .json, .jsonl, .jsonld, .jwt and .jws files.");
        var map = EvidenceArguments.Map(
            "What badges attest: CSV with badge (the id or name of a badge class or achievement, or the beginning of some and *), skill_id, and if "
            + "wanted weight (1) and level (empty: it is not said how well).");
        var people = EvidenceArguments.People();
        var command = new Command("badges", "Take Open Badges as evidence of certification until they expire. Signatures are not checked.")
        {
            files, map, people,
        };
        return new ImportOptions().Complete(command, parsed => Expand(parsed.GetValue(files)!) is { } found
            ? new BadgeSource(found, parsed.GetValue(map)!, parsed.GetValue(people))
            : null);
    }

    // Null after saying that a folder holds no badges, or cannot be read.
    private static List<string>? Expand(IEnumerable<string> paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                files.Add(path);
                continue;
            }

            List<string> inside;
            try
            {
                inside = [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                    .Where(file => Endings.Contains(Path.GetExtension(file).ToLowerInvariant())).Order(StringComparer.Ordinal)];
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                FolderInput.Complain(
                    ExitCode.WrongUse, $"{path}: cannot be read whole: {problem.Message}\n  Make all in it readable, or name the files to read.");
                return null;
            }

            if (inside.Count == 0)
            {
                FolderInput.Complain(ExitCode.WrongUse, $"{path}: holds no badges\n  Their files end in {string.Join(", ", Endings)}.");
                return null;
            }

            files.AddRange(inside);
        }

        return files;
    }
}
