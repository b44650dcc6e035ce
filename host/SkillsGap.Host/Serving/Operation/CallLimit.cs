using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;

namespace SkillsGap.Host.Serving.Operation;

/// <summary>Work that is answered in the call that asks for it: it ends with the call, or when the service's limit for calls is up.</summary>
internal static class CallLimit
{
    /// <summary>The answer; the problem where the scenario cannot be planned, or time was up.</summary>
    /// <typeparam name="T">The document.</typeparam>
    /// <param name="settings">The limit.</param>
    /// <param name="late">What there was not where time was up, to go on after "There was no".</param>
    /// <param name="cure">What helps then.</param>
    /// <param name="work">The work.</param>
    /// <param name="caller">Ends when the caller has gone.</param>
    public static async Task<Results<Wired<T>, Problem>> RunAsync<T>(
        ServiceSettings settings, string late, string cure, Func<CancellationToken, Task<Results<Wired<T>, Problem>>> work, CancellationToken caller)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(caller);
        limit.CancelAfter(settings.CallTimeLimit);
        try
        {
            return await work(limit.Token);
        }
        catch (ScenarioException error)
        {
            return new Problem(ProblemKind.InvalidScenario, error.Message);
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            return new Problem(ProblemKind.TimeLimit, $"There was no {late} within {settings.CallTimeLimit.TotalSeconds:0} s.\n  {cure}");
        }
    }
}
