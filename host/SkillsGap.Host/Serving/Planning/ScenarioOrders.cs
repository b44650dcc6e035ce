using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SkillsGap.Host.Jobs;
using SkillsGap.Host.Matching;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Host.Serving.Workforces;
using SkillsGap.Host.Storage;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Planning;

/// <summary>Makes jobs of requests: checked whole before they are accepted, people under pseudonyms.</summary>
internal sealed class ScenarioOrders(IStore store, WorkforceLibrary library, Pseudonyms pseudonyms, ServiceSettings settings)
{
    private const int LongestKey = 200, MostPriority = 9;
    private const double LargestPenalty = 1e12;

    /// <summary>The job of a request, or everything that is wrong with it.</summary>
    public async Task<(NewJob? Job, Problem? Problem)> OfAsync(Caller caller, ScenarioRequest request, string? idempotencyKey, CancellationToken cancellation)
    {
        var checks = new ColumnChecks();
        foreach (var (field, id) in new[] { ("workforce", request.Workforce), ("version", request.Version), ("from", request.From) })
            if (!ParameterCheck.IsText(id)) checks.Add(field, null, "has a control character in it.", "Send it as it was given out.");
        if (request.Priority is < 0 or > MostPriority) checks.Add("priority", $"{request.Priority}", $"is not from 0 to {MostPriority}.",
            "Leave it out for 5.");
        if (request.MovePenalty is { } cost && !(cost >= 0 && cost < LargestPenalty)) checks.Add("movePenalty", $"{cost:R}",
            "is not an amount of at least 0.", "Leave it out for the default.");
        if (request.MovePenalty is not null && request.From is null) checks.Add("movePenalty", null, "goes with from.",
            "Name the scenario to plan again from.");
        if (request.From is not null && request.Options?.Confidence is not null) checks.Add("from", request.From, "and a confidence do not go together.",
            "Leave one of them out.");
        if (idempotencyKey?.Length > LongestKey) checks.Add("Idempotency-Key", null, $"is longer than {LongestKey} characters.", "Take a UUID.");
        IReadOnlyList<FieldProblem> wrong = [.. checks.Problems, .. PlanMaker.Check(request.Options)];
        if (wrong.Count > 0) return (null, new(ProblemKind.InvalidRequest, null, wrong));
        if (await store.Workforces.FindAsync(caller.Tenant, request.Workforce, request.Version, cancellation) is not { } version)
            return (null, Problem.Of(ProblemKind.NotFound, "workforce", request.Workforce, "is no workforce, or has no such version.", "Upload it first."));
        if (request.From is { } from && await store.Jobs.FindAsync(caller.Tenant, from, cancellation) is not { PlanHash: not null })
            return (null, Problem.Of(ProblemKind.NotFound, "from", from, "is no scenario with a plan.", "Name one that is done."));
        var (asked, problem) = await ScenarioOfAsync(caller, request, version, cancellation);
        // Under pseudonyms also where only a hash of it is kept: ids are short enough to be tried one after the other.
        var hidden = request with { Scenario = asked };
        return problem is not null ? (null, problem) : (new NewJob(
            ScenarioWork.Kind, caller.KeyId, version.Workforce, version.ETag, Text(hidden with { Version = version.ETag }),
            request.Priority ?? NewJob.DefaultPriority, settings.JobTimeLimit)
        {
            IdempotencyKey = string.IsNullOrEmpty(idempotencyKey) ? null : idempotencyKey,
            RequestHash = string.IsNullOrEmpty(idempotencyKey) ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(hidden)))),
        }, null);
    }

    private async Task<(ScenarioDocument? Asked, Problem? Problem)> ScenarioOfAsync(
        Caller caller, ScenarioRequest request, WorkforceVersion version, CancellationToken cancellation)
    {
        var content = await library.ReadSealedAsync(version, cancellation);
        if (request.Scenario is null)
        {
            return content.Scenario is not null ? (null, null) : (null, Problem.Of(
                ProblemKind.InvalidScenario, "scenario", null, "is missing, and the workforce has none of its own.",
                    "Send one with at least asOf, deadline and targets."));
        }

        var map = await pseudonyms.LoadAsync(caller.Tenant, cancellation);
        var asked = ScenarioDocuments.Sealed(request.Scenario, map);
        var (scenario, errors) = WorkforceInput.Scenario(asked, content);
        // A plan of one person, or of all but one, tells of that person by no more than its value.
        if (scenario is not null && !caller.May(ApiScopes.ReadPeople) && !PublicFigures.IsOwn(scenario, content))
        {
            return (null, new(
                ProblemKind.WrongScope,
                "scenario: asOf, scope, offers, exclude, pins, parity and whoever is under way or has declined are for those alone who may read people.\n"
                + "  Send them as the workforce's own scenario has them, or ask for a key with read:people."));
        }

        return scenario is not null ? (asked, null) : (null, new(ProblemKind.InvalidScenario, null, [.. errors.Select(error => error with
        {
            Value = error.Value is { } value ? map.Reveal(value) : null, Message = map.Reveal(error.Message), Cure = map.Reveal(error.Cure ?? ""),
        })]));
    }

    private static string Text(ScenarioRequest request) => JsonSerializer.Serialize(request, ServiceJson.TypeOf<ScenarioRequest>());
}
