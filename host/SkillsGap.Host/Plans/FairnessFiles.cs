using System.Globalization;
using SkillsGap.Engine.Audit.Fairness.Parity;
using SkillsGap.Engine.Data;
using SkillsGap.Host.Allocation;
using SkillsGap.Wire.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>Writes an audit, and below it each plan with parity as <c>verify PROBLEM.json RESULT.json</c> takes it.</summary>
internal static class FairnessFiles
{
    /// <summary>The file of the audit.</summary>
    public const string Name = "fairness.json";

    private const string Parity = "parity-", Problem = "problem.json", Result = "result.json";

    /// <summary>The plans with parity below a folder, problem and result of each: people stand in them by id.</summary>
    public static IEnumerable<string> PlansIn(string folder) => Directory.EnumerateDirectories(folder, $"{Parity}*").Order(StringComparer.Ordinal)
        .SelectMany(below => new[] { Path.Combine(below, Problem), Path.Combine(below, Result) }).Where(File.Exists);

    /// <summary>Makes the folder and writes fairness.json last.</summary>
    public static async Task WriteAsync(string folder, FairnessDocument document, ParityPrice? parity, ulong seed)
    {
        Directory.CreateDirectory(folder);
        foreach (var point in parity?.Points ?? [])
        {
            var below = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Parity}{point.Tolerance:0.######}"));
            Directory.CreateDirectory(below);
            await FileReplacement.WriteAsync(Path.Combine(below, Problem), stream =>
                AllocationJson.WriteAsync(stream, AllocationMapping.ToDocument(point.Plan.Problem), CancellationToken.None));
            await FileReplacement.WriteAsync(Path.Combine(below, Result), stream => AllocationJson.WriteResultAsync(
                stream, AllocationMapping.ToDocument(point.Plan.Problem, point.Plan.Result, seed), CancellationToken.None));
        }

        await FileReplacement.WriteAsync(Path.Combine(folder, Name), stream => PlanJson.WriteAsync(stream, document, CancellationToken.None));
    }
}
