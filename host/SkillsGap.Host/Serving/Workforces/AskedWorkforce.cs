using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Storage;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Workforces;

/// <summary>A stored workforce with the scenario that is asked of it.</summary>
/// <param name="Content">The workforce, its people under their own ids.</param>
/// <param name="Scenario">The scenario that was sent, or its own.</param>
internal sealed record AskedWorkforce(WorkforceContent Content, Scenario Scenario)
{
    /// <summary>Both, or why there is none.</summary>
    /// <param name="id">The workforce.</param>
    /// <param name="version">The version; null for the current one.</param>
    /// <param name="asked">The scenario that was sent; null for the workforce's own.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="library">Reads it.</param>
    /// <param name="store">Holds it.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<(AskedWorkforce? Found, Problem? Problem)> FindAsync(
        string id, string? version, ScenarioDocument? asked, Caller caller, WorkforceLibrary library, IStore store, CancellationToken cancellation)
    {
        if (await store.Workforces.FindAsync(caller.Tenant, id, version, cancellation) is not { } found)
            return (null, Problem.Of(ProblemKind.NotFound, "id", id, "is no workforce, or has no such version.", "Upload it by PUT, or look it up in the list."));
        var (content, _) = await library.ReadOpenAsync(found, cancellation);
        var (scenario, errors) = WorkforceInput.Scenario(asked, content);
        if (scenario is not null) return (new(content, scenario), null);
        return (null, errors.Count > 0 ? new Problem(ProblemKind.InvalidScenario, null, [.. errors]) : Problem.Of(
            ProblemKind.InvalidScenario, "scenario", null, "is missing, and the workforce has none.", "Send it with at least asOf, deadline and targets."));
    }
}
