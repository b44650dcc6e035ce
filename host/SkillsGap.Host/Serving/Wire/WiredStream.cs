using System.Reflection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using SkillsGap.Host.Serving.Operation;

namespace SkillsGap.Host.Serving.Wire;

/// <summary>Documents one after another as an answer: JSON lines or a MessagePack sequence. Each is sent before the next is asked for.</summary>
/// <typeparam name="T">The documents.</typeparam>
/// <param name="Items">The documents.</param>
/// <param name="Count">How many there are.</param>
internal sealed record WiredStream<T>(IAsyncEnumerable<T> Items, int Count) : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    private static readonly MinDataRate LeastRate = new(bytesPerSecond: 20_000, gracePeriod: TimeSpan.FromSeconds(10));

    int? IStatusCodeHttpResult.StatusCode => StatusCodes.Status200OK;

    /// <summary>Answers with them.</summary>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (Negotiation.FormatOf(httpContext.Request) is not { } format)
        {
            await Negotiation.NotAcceptable(httpContext.Request).ExecuteAsync(httpContext);
            return;
        }

        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        // It is computed while it is read: who reads slowly keeps others from their turn.
        if (httpContext.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate) rate.MinDataRate = LeastRate;
        var response = httpContext.Response;
        response.ContentType = format.StreamType;
        response.Headers.CacheControl = "no-store";
        var telemetry = httpContext.RequestServices.GetRequiredService<ServiceTelemetry>();
        var sent = 0;
        await foreach (var item in Items.WithCancellation(httpContext.RequestAborted))
        {
            format.WriteItem(response.BodyWriter, item);
            if (Count == 1 && response.BodyWriter.CanGetUnflushedBytes) response.ContentLength = response.BodyWriter.UnflushedBytes;
            telemetry.Sending(response.BodyWriter);
            // The last goes with the end of the answer: a small one is a single packet.
            if (++sent < Count) await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
        }
    }

    /// <summary>Says in the description of a route that it answers so.</summary>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [.. WireFormat.All.Select(format => format.StreamType)]));
}
