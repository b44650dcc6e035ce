using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using SkillsGap.Host.Serving.Operation;

namespace SkillsGap.Host.Serving.Wire;

/// <summary>A document as an answer, in the form that was asked for.</summary>
/// <typeparam name="T">The document.</typeparam>
/// <param name="Value">The document.</param>
/// <param name="Status">The status; default 200.</param>
internal sealed record Wired<T>(T Value, int Status = StatusCodes.Status200OK) : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    int? IStatusCodeHttpResult.StatusCode => Status;

    /// <summary>The ETag; null for none.</summary>
    public string? ETag { get; init; }

    /// <summary>Where what was made can be found; null for nowhere.</summary>
    public string? Location { get; init; }

    /// <summary>Answers with it.</summary>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (Negotiation.FormatOf(httpContext.Request) is not { } format)
        {
            await Negotiation.NotAcceptable(httpContext.Request).ExecuteAsync(httpContext);
            return;
        }

        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = format.MediaType;
        response.Headers.CacheControl = "no-store";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (ETag is not null) response.Headers.ETag = $"\"{ETag}\"";
        if (Location is not null) response.Headers.Location = Location;
        format.Write(response.BodyWriter, Value);
        httpContext.RequestServices.GetRequiredService<ServiceTelemetry>().Sending(response.BodyWriter);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    /// <summary>Says in the description of a route that it answers so.</summary>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [.. WireFormat.All.Select(format => format.MediaType)]));
}
