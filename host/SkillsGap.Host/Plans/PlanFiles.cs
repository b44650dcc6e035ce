using SkillsGap.Engine.Data;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Wire.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>Writes a plan as the three files that <c>verify FOLDER DIR</c> reads.</summary>
internal static class PlanFiles
{
    /// <summary>Makes the folder and writes plan.json last, so that a folder with one is whole.</summary>
    public static async Task WriteAsync(string folder, WorkforcePlan plan, PlanDocument document)
    {
        Directory.CreateDirectory(folder);
        await FileReplacement.WriteAsync(
            Path.Combine(folder, "problem.json"),
            stream => AllocationJson.WriteAsync(stream, AllocationMapping.ToDocument(plan.Problem), CancellationToken.None));
        FileReplacement.Write(Path.Combine(folder, "people.csv"), stream => PeopleCsv.Write(stream, document));
        await FileReplacement.WriteAsync(
            Path.Combine(folder, "plan.json"), stream => PlanJson.WriteAsync(stream, document, CancellationToken.None));
    }
}
