using System.Text.Json;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Host.Jobs;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Workforces;
using SkillsGap.Host.Storage;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Planning;

/// <summary>
/// Whose figures those may have who may not read people. Two plans of people who differ by one, or that differ in what is said of one person, tell of that
/// person by the difference of their figures. So what a scenario says of persons, and its day, is the stored workforce's own, or is for those who may
/// read people.
/// </summary>
internal sealed class PublicFigures(IStore store, WorkforceLibrary library, ServiceSettings settings)
{
    /// <summary>Why figures of a plan are not given to a caller; null where they are.</summary>
    public async Task<Problem?> ProblemOfAsync(Caller caller, StoredPlan plan, CancellationToken cancellation)
    {
        if (caller.May(ApiScopes.ReadPeople)) return null;
        // A plan made from an earlier one follows it: what that one was told of persons is in this one too.
        for (Job? job = plan.Job; job is not null;)
        {
            var request = JsonSerializer.Deserialize(job.Request, ServiceJson.TypeOf<ScenarioRequest>())!;
            if (!await IsOwnAsync(job, request, cancellation)) return Refused;
            if (request.From is not { } from) break;
            job = await store.Jobs.FindAsync(job.Tenant, from, cancellation);
            if (job is null) return Refused;
        }

        var left = plan.Sealed.People.Count;
        var all = (await ContentAsync(plan.Job, cancellation))?.Workforce.People.Length ?? 0;
        return left == all || all - left >= settings.SmallestGroup ? null : Refused;
    }

    /// <summary>Whether a scenario says of persons what the workforce's own does, and of no other day.</summary>
    public static bool IsOwn(Scenario asked, WorkforceContent content)
    {
        if (content.Scenario is not { } own) return false;
        var alike = asked with
        {
            AsOf = own.AsOf,
            EventsThrough = own.EventsThrough,
            Scope = own.Scope,
            Offers = own.Offers,
            Exclude = own.Exclude,
            Pins = own.Pins,
            UnderWay = own.UnderWay,
            Declined = own.Declined,
            Parity = own.Parity,
        };
        return ScenarioFile.Write(asked, content.Workforce).AsSpan().SequenceEqual(ScenarioFile.Write(alike, content.Workforce));
    }

    private static Problem Refused => new(
        ProblemKind.WrongScope,
        "The plan is of people chosen for it, or of another day than the workforce's own scenario: its figures beside others would tell of persons.\n"
        + "  Ask for a plan of the workforce's own scenario, or for a key with read:people.");

    private async Task<bool> IsOwnAsync(Job job, ScenarioRequest request, CancellationToken cancellation)
    {
        if (await ContentAsync(job, cancellation) is not { } content) return false;
        return WorkforceInput.Scenario(request.Scenario, content).Scenario is { } asked && IsOwn(asked, content);
    }

    private async Task<WorkforceContent?> ContentAsync(Job job, CancellationToken cancellation) =>
        await store.Workforces.FindAsync(job.Tenant, job.Workforce!, job.ETag, cancellation) is { } version
            ? await library.ReadSealedAsync(version, cancellation)
            : null;
}
