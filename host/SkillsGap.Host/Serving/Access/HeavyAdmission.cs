using SkillsGap.Host.Serving.Problems;

namespace SkillsGap.Host.Serving.Access;

/// <summary>Turns requests away that heavy routes have no room for, before their body is read.</summary>
internal sealed class HeavyAdmission(RequestDelegate next, HeavyGate gate)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RouteIsHeavy>() is null)
        {
            await next(context);
            return;
        }

        using var place = gate.TryEnter(context.Features.Get<Caller>()?.KeyId ?? "");
        if (place is null)
        {
            await new Problem(
                ProblemKind.Busy, "As much is being computed and waiting as the service takes, of this key or of all.\n  Wait, and send it again.",
                RetryAfter: gate.RetryAfter)
                .ExecuteAsync(context);
            return;
        }

        await next(context);
    }
}
