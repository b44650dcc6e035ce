using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;

namespace SkillsGap.Host.Endpoints;

/// <summary>What routes say about themselves. To add a resource: a class with a <c>Map…</c> extension beside this one, and a line in
/// <see cref="ServiceEndpoints"/>.</summary>
internal static class Routes
{
    /// <summary>Who may use it: a key with any of the scopes.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder route, ApiScopes anyOf) => route.WithMetadata(new RouteNeeds(anyOf));

    /// <summary>It computes, or takes much memory.</summary>
    /// <param name="route">The route.</param>
    /// <param name="lightUpTo">Bytes of a body that is read without a turn; default none.</param>
    public static RouteHandlerBuilder IsHeavy(this RouteHandlerBuilder route, int? lightUpTo = null) => route.WithMetadata(new RouteIsHeavy(lightUpTo));

    /// <summary>It stands in the audit log.</summary>
    public static RouteHandlerBuilder IsRecorded(this RouteHandlerBuilder route, string action) => route.WithMetadata(new RouteIsRecorded(action, false));

    /// <summary>It stores or deletes something, and stands in the audit log before and after.</summary>
    public static RouteHandlerBuilder IsRecordedChange(this RouteHandlerBuilder route, string action) => route.WithMetadata(new RouteIsRecorded(action, true));
}
