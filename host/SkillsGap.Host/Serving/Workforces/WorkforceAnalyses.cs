using System.Runtime.CompilerServices;
using SkillsGap.Engine.Audit.Privacy;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Serving.Workforces;

/// <summary>What is known of a version of a workforce towards its own scenario, its people under pseudonyms: what questions about a workforce as a whole are
/// answered from. The last ones are kept.</summary>
internal sealed class WorkforceAnalyses(IStore store, WorkforceLibrary library, ServiceModel model)
{
    private const int Kept = 2;

    private readonly Lock access = new();
    private readonly ConditionalWeakTable<WorkforceAnalysis, GroupFigures> figures = [];
    private readonly LinkedList<(string Key, WorkforceAnalysis Analysis)> latest = [];

    /// <summary>The version, its content and what is known of it; or why there is none.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The workforce.</param>
    /// <param name="version">The version; null for the current one.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<(WorkforceVersion? Version, WorkforceContent? Content, WorkforceAnalysis? Analysis, Problem? Problem)> FindAsync(
        Caller caller, string id, string? version, CancellationToken cancellation)
    {
        if (await store.Workforces.FindAsync(caller.Tenant, id, version, cancellation) is not { } found)
        {
            return (null, null, null, Problem.Of(
                ProblemKind.NotFound, "id", id, "is no workforce, or has no such version.", "Upload it by PUT, or look it up in the list."));
        }

        var content = await library.ReadSealedAsync(found, cancellation);
        if (content.Scenario is not { } scenario)
        {
            return (null, null, null, Problem.Of(
                ProblemKind.InvalidRequest, "id", id, "was stored without a scenario.", "Upload it with one: it says the day and the role to compare with."));
        }

        var key = $"{found.Tenant}\0{found.ETag}";
        lock (access)
        {
            if (latest.FirstOrDefault(one => one.Key == key) is { Analysis: { } known }) return (found, content, known, null);
        }

        var analysis = await Task.Run(
            () => WorkforceAnalysis.Of(content.Workforce, scenario, model.Learned, cancellation: cancellation), cancellation);
        lock (access)
        {
            latest.AddFirst((key, analysis));
            if (latest.Count > Kept) latest.RemoveLast();
        }

        return (found, content, analysis, null);
    }

    /// <summary>Figures about groups of a version; kept as long as what is known of it.</summary>
    public GroupFigures FiguresOf(WorkforceAnalysis analysis, WorkforceContent content, int smallest) => figures.GetValue(
        analysis, known => GroupFigures.Of(known, GroupFigures.AttributesById(content.Workforce, content.AuditAttributes), smallest));
}
