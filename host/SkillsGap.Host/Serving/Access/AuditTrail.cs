using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Problems;

namespace SkillsGap.Host.Serving.Access;

/// <summary>Records what callers do by routes that say so.</summary>
internal sealed class AuditTrail(AuditLog log, Pseudonyms pseudonyms)
{
    /// <summary>The name of a route's value that is a person's id: it never stands in a log.</summary>
    public const string Person = "person";

    /// <summary>Records a request, if its route says so.</summary>
    /// <param name="context">The request.</param>
    /// <param name="problem">Why it was not done; null where it was.</param>
    public async Task RecordAsync(HttpContext context, Problem? problem)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RouteIsRecorded>() is null || context.Features.Get<Caller>() is not { } caller) return;
        var person = context.Features.Get<RecordedPerson>()?.Pseudonym;
        if (person is null && context.GetRouteValue(Person) is string id)
            person = (await pseudonyms.FindAsync(caller.Tenant, id, context.RequestAborted))?.Pseudonym;
        await log.RecordAsync(
            new(caller.Tenant, caller.KeyId, ActionOf(context), ResourceOf(context), person, problem?.Kind.Name ?? "done"), context.RequestAborted);
    }

    /// <summary>What a route does.</summary>
    public static string ActionOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<RouteIsRecorded>()?.Action
        ?? context.Request.Method.ToLowerInvariant();

    /// <summary>What it is done to: the route with its values, people left out.</summary>
    public static string ResourceOf(HttpContext context)
    {
        var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern;
        if (pattern is null) return "";
        return string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: Person } => "*",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => $"{context.GetRouteValue(parameter.Name)}",
            _ => "",
        }))));
    }
}
