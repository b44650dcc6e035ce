using System.Text.RegularExpressions;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Problems;

namespace SkillsGap.Host.Serving.Access;

/// <summary>Records what callers do by routes that say so, whether or not they wait for the answer: nothing here is cut off with the request.</summary>
internal sealed partial class AuditTrail(AuditLog log, Pseudonyms pseudonyms)
{
    /// <summary>The name of a route's value that is a person's id: it never stands in a log.</summary>
    public const string Person = "person";

    /// <summary>What an entry says of what was done.</summary>
    public const string Done = "done";

    /// <summary>What an entry says that was made before the change itself.</summary>
    public const string Begun = "begun";

    /// <summary>What an entry says where it is not known what became of a change.</summary>
    public const string BrokenOff = "broken-off";

    /// <summary>Records what is about to be changed, if the route says that something is.</summary>
    /// <exception cref="Storage.StoreException">It could not be recorded, and should not be done.</exception>
    public async Task BeginAsync(HttpContext context)
    {
        if (RouteOf(context) is not { Changes: true } || context.Features.Get<Caller>() is not { } caller) return;
        // Looked up now: it may be the change that they are erased.
        context.Features.Set(new RecordedPerson(await PersonAsync(context, caller)));
        await WriteAsync(context, caller, Begun);
    }

    /// <summary>Records that a change ended with an exception, after which it may have been made or not.</summary>
    public async Task BrokenOffAsync(HttpContext context)
    {
        if (RouteOf(context) is not { Changes: true } || context.Features.Get<Caller>() is not { } caller) return;
        try
        {
            await WriteAsync(context, caller, BrokenOff);
        }
        catch (Exception)
        {
            // That it was begun stands there; what broke it off is what is to be told.
        }
    }

    /// <summary>Records a request, if its route says so.</summary>
    /// <param name="context">The request.</param>
    /// <param name="problem">Why it was not done; null where it was.</param>
    public async Task RecordAsync(HttpContext context, Problem? problem)
    {
        if (RouteOf(context) is not null && context.Features.Get<Caller>() is { } caller) await WriteAsync(context, caller, problem?.Kind.Name ?? Done);
    }

    /// <summary>Records that a caller was sent away.</summary>
    public Task RefusedAsync(HttpContext context, Caller caller) =>
        log.RecordAsync(new(caller.Tenant, caller.KeyId, ActionOf(context), ResourceOf(context, false), null, "refused"), CancellationToken.None);

    private async Task WriteAsync(HttpContext context, Caller caller, string outcome)
    {
        var person = context.Features.Get<RecordedPerson>() is { } known ? known.Pseudonym : await PersonAsync(context, caller);
        await log.RecordAsync(
            new(caller.Tenant, caller.KeyId, ActionOf(context), ResourceOf(context, outcome == Done), person, outcome), CancellationToken.None);
    }

    private async Task<string?> PersonAsync(HttpContext context, Caller caller) => context.GetRouteValue(Person) is string id
        ? (await pseudonyms.FindAsync(caller.Tenant, id, CancellationToken.None))?.Pseudonym
        : null;

    private static RouteIsRecorded? RouteOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<RouteIsRecorded>();

    private static string ActionOf(HttpContext context) => RouteOf(context)?.Action ?? context.Request.Method.ToLowerInvariant();

    // The route with its values, people left out. Where nothing was done nobody knows what the values are: a name may stand there.
    private static string ResourceOf(HttpContext context, bool isDone)
    {
        var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern;
        if (pattern is null) return "";
        return string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: Person } => "*",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: var name } =>
                isDone || IsMadeHere(context.GetRouteValue(name)) ? $"{context.GetRouteValue(name)}" : "*",
            _ => "",
        }))));
    }

    private static bool IsMadeHere(object? value) => value is string id && JobId().IsMatch(id);

    [GeneratedRegex("^job_[0-9a-f]{32}$")]
    private static partial Regex JobId();
}
