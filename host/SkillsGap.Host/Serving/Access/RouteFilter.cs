using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;

namespace SkillsGap.Host.Serving.Access;

/// <summary>What stands between a route and its handler: bodies that could not be read are answered, heavy ones wait for their turn, and what was done
/// is recorded before it is answered, what changes something also before it is done.</summary>
internal sealed class RouteFilter(HeavyGate gate, AuditTrail trail) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (context.Arguments.OfType<IUnread>().FirstOrDefault(argument => argument.Problem is not null) is { Problem: { } unread }) return unread;
        if (ParameterCheck.Of(http.Request) is { } unusable) return unusable;
        // Before anything is done: what nobody could read of it would be done all the same.
        if (Negotiation.IsAsked(http) && Negotiation.FormatOf(http.Request) is null) return Negotiation.NotAcceptable(http.Request);
        // An answer may be computed while it is sent: the turn ends with the answer.
        await gate.TurnAsync(http);
        await trail.BeginAsync(http);
        object? result;
        try
        {
            result = await next(context);
        }
        catch
        {
            await trail.BrokenOffAsync(http);
            throw;
        }

        var inner = result is INestedHttpResult nested ? nested.Result : result;
        await trail.RecordAsync(http, inner as Problem);
        return result;
    }
}
