using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Scenarios;
using SkillsGap.Engine.Proficiency;

namespace SkillsGap.Engine.ModelFiles;

/// <summary>
/// Learned models as JSON files. <c>"format": "skillsgap-model/1"</c> names the major version, <c>/1.2</c> a minor one. Whatever can be
/// ignored without changing an estimate raises the minor version, anything else the major one. So a file of an earlier version can be read
/// for ever, with what it lacks at its default; one of a later minor version too, with a warning for each key that is not known here; one of
/// a later major version is refused.
/// </summary>
public static class ModelFile
{
    /// <summary>The version that is written.</summary>
    public const string Format = "skillsgap-model/1";

    private const string Name = "skillsgap-model/";
    private const int Major = 1, Minor = 0;
    private const long LargestFile = 512L * 1024 * 1024;

    /// <summary>Reads a file whole: the model, or everything that is wrong with it.</summary>
    /// <param name="path">The file.</param>
    public static ReadResult<LearnedModel> Read(string path)
    {
        var problems = new ProblemLog();
        var log = problems.For(Path.GetFileName(path));
        LearnedModel? model = null;
        try
        {
            if (!File.Exists(path))
                log.Error(null, null, null, new("is missing.", "Give the file that train --out wrote."));
            else if (new FileInfo(path).Length > LargestFile)
                log.Error(null, null, null, new($"is larger than {LargestFile} bytes.", "Give the file that train --out wrote."));
            else
                model = Read(File.ReadAllBytes(path), log);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            log.Error(null, null, null, new($"cannot be read: {problem.Message}", "Check that the file is there and may be read."));
        }

        return problems.Result(model);
    }

    /// <summary>Reads UTF-8 JSON that came from elsewhere.</summary>
    /// <param name="json">The JSON.</param>
    public static ReadResult<LearnedModel> Parse(ReadOnlySpan<byte> json)
    {
        var problems = new ProblemLog();
        return problems.Result(Read(json, problems.For("model")));
    }

    /// <summary>The model as UTF-8 JSON: the same bytes for the same model.</summary>
    public static byte[] Write(LearnedModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var stream = new MemoryStream();
        ModelWriter.Write(stream, model);
        return stream.ToArray();
    }

    /// <summary>Writes a file; it is replaced at once.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, LearnedModel model) => FileReplacement.Write(path, stream => stream.Write(Write(model)));

    /// <summary>The model with all numbers as a file has them: what is used after training is what will be read.</summary>
    /// <exception cref="InvalidOperationException">The model is none that a file may hold.</exception>
    public static LearnedModel Rounded(LearnedModel model)
    {
        var read = Parse(Write(model));
        return read.Content ?? throw new InvalidOperationException($"The model cannot be stored. {read.Errors[0]}");
    }

    /// <summary>SHA-256 of the file that <see cref="Write(LearnedModel)"/> makes, in lower-case hexadecimal.</summary>
    public static string Fingerprint(LearnedModel model) => Convert.ToHexStringLower(SHA256.HashData(Write(model)));

    private static LearnedModel? Read(ReadOnlySpan<byte> json, FileLog log)
    {
        if (JsonItemReader.Read(json, log) is not { } item)
            return null;
        var root = new JsonMembers(item, Ids.None, log);
        if (item.Kind != JsonValueKind.Object || root.Require("format") is not { } format)
            return null;
        if (Version(format) is not { } version)
        {
            root.Error(format, new($"is no model file, which says \"{Format}\".", "Give the file that train --out wrote."));
            return null;
        }

        if (version.Major > Major)
        {
            root.Error(format, new($"is of a later version than this program knows, {Major}.", "Update skillsgap, or train again with this one."));
            return null;
        }

        return new ModelReader(root, version.Minor > Minor).Read();
    }

    private static (int Major, int Minor)? Version(JsonItem format)
    {
        if (format.Kind != JsonValueKind.String || !format.Text.StartsWith(Name, StringComparison.Ordinal))
            return null;
        var parts = format.Text[Name.Length..].Split('.');
        return parts.Length <= 2 && Number(parts[0]) is > 0 and var major && Number(parts.Length == 2 ? parts[1] : "0") is >= 0 and var minor
            ? (major, minor)
            : null;

        static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }
}
