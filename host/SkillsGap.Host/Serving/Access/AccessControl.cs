using System.Net;
using System.Net.Sockets;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Problems;

namespace SkillsGap.Host.Serving.Access;

/// <summary>Lets callers in by their key, to the routes their scopes open. A route that asks for nothing is open to all.</summary>
internal sealed class AccessControl(RequestDelegate next, ApiKeys keys, AuditTrail trail, RateLimits rates, ServiceSettings settings)
{
    private const string Bearer = "Bearer ", OwnHeader = "X-Api-Key";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RouteNeeds>() is not { } needs)
        {
            await next(context);
            return;
        }

        var (caller, refusal) = await CallerAsync(context);
        // Before anything is written about the request: what is refused counts as well.
        if (caller is not null && rates.Take(caller.KeyId) is { } wait)
        {
            refusal = new(
                ProblemKind.TooManyRequests,
                $"A key may send {settings.RequestsPerSecond:N0} requests a second.\n  Wait, and send more at once by fewer requests.", RetryAfter: wait);
        }
        else if (caller is not null && (caller.Scopes & needs.AnyOf) == 0)
        {
            refusal = new(
                ProblemKind.WrongScope,
                $"The key has no scope {string.Join(" or ", ScopeNames.Of(needs.AnyOf))}.\n  Ask for a key that has it: skillsgap keys create.");
            await trail.RefusedAsync(context, caller);
        }

        if (refusal is not null)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        context.Features.Set(caller);
        await next(context);
    }

    private async Task<(Caller? Caller, Problem? Refusal)> CallerAsync(HttpContext context)
    {
        if (Presented(context.Request) is { } text)
        {
            // Keys that are not known have to be looked for: an address that guesses may not ask for that without end. Counted before they are looked for,
            // or all that come at once would pass.
            var (address, isKnown) = (AddressOf(context), keys.IsKnown(text));
            if (!isKnown && rates.Take(address) is { } wait)
            {
                return (null, new(
                    ProblemKind.TooManyRequests, "Too many unknown keys came from this address.\n  Wait, and send a key that is good.", RetryAfter: wait));
            }

            if (await keys.AuthenticateAsync(text, context.RequestAborted) is { } key) return (new(key.Tenant, key.Id, key.Scopes), null);
            if (isKnown) rates.Take(address);
            return (null, new(ProblemKind.BadKey, "The key is unknown or revoked.\n  Check it, or make another: skillsgap keys create."));
        }

        return settings.Dev && IsHere(context)
            ? (Caller.Developer, null)
            : (null, new(ProblemKind.NoKey, "Send a key as Authorization: Bearer sg_… or X-Api-Key: sg_….\n  Make one: skillsgap keys create."));
    }

    // No key id has a blank. Of IPv6 the network: one caller has as many addresses there as they like.
    private static string AddressOf(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return "from nowhere";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return $"from {Convert.ToHexString(address.GetAddressBytes().AsSpan(0, address.AddressFamily == AddressFamily.InterNetworkV6 ? 8 : 4))}";
    }

    // By address and by name: a page of elsewhere whose name was made to lead here is no caller of this machine.
    private static bool IsHere(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        && (context.Request.Host.Host == "localhost" || (IPAddress.TryParse(context.Request.Host.Host.Trim('[', ']'),
            out var host) && IPAddress.IsLoopback(host)));

    private static string? Presented(HttpRequest request)
    {
        if (request.Headers.Authorization is [{ } header, ..] && header.StartsWith(Bearer,
            StringComparison.OrdinalIgnoreCase)) return header[Bearer.Length..].Trim();
        return request.Headers[OwnHeader] is [{ Length: > 0 } own, ..] ? own.Trim() : null;
    }
}
