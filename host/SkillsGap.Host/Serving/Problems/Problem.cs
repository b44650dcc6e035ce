using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Problems;

/// <summary>Why a request was not done, as the answer to it (RFC 9457).</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Detail">What is wrong with this request, and what helps.</param>
/// <param name="Errors">Every invalid field.</param>
/// <param name="RetryAfter">When trying again may help; null where it will not.</param>
internal sealed record Problem(ProblemKind Kind, string? Detail = null, IReadOnlyList<FieldProblem>? Errors = null, TimeSpan? RetryAfter = null)
    : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    /// <summary>The media type of problem details.</summary>
    public const string MediaType = "application/problem+json";

    int? IStatusCodeHttpResult.StatusCode => Kind.Status;

    /// <summary>A problem of one field.</summary>
    public static Problem Of(ProblemKind kind, string field, string? value, string message, string cure) =>
        new(kind, null, [new() { Field = field, Value = value, Message = message, Cure = cure }]);

    /// <summary>A parameter that only those may choose who may read people: figures of groups, asked for twice, would tell of one person.</summary>
    public static Problem OnlyForPeople(string field, string value) => Of(
        ProblemKind.WrongScope, field, value, "may be chosen by those alone who may read people.", "Leave it out, or ask for a key with read:people.");

    /// <summary>A plan that was made with another model than the service has.</summary>
    public static Problem OtherModel(string stated, string own) => new(
        ProblemKind.OtherModel,
        $"The plan was made with {stated}, and the service estimates with {own}.\n  Plan again, or have the service started with that model.");

    /// <summary>The document of a problem.</summary>
    /// <param name="path">The path asked for.</param>
    /// <param name="traceId">What the log calls the request.</param>
    public ProblemDocument ToDocument(string path, string traceId) => new()
    {
        Type = Kind.Type,
        Title = Kind.Title,
        Status = Kind.Status,
        Detail = Detail,
        Instance = path,
        TraceId = traceId,
        Errors = Errors is { Count: > 0 } ? [.. Errors] : null,
    };

    /// <summary>What the log calls a request: its trace, where there is one.</summary>
    public static string TraceIdOf(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    /// <summary>Answers with it.</summary>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Kind.Status;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } wait) response.Headers.RetryAfter = $"{Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds))}";
        if (Kind.Status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer";
        // A name cannot be followed: where it is explained is said beside it (RFC 6903).
        response.Headers.Link = $"<{httpContext.Request.PathBase}/problems/{Kind.Name}>; rel=\"type\"";
        httpContext.Features.Set(this);
        await JsonSerializer.SerializeAsync(
            response.Body, ToDocument(httpContext.Request.Path, TraceIdOf(httpContext)), ServiceJson.TypeOf<ProblemDocument>(), httpContext.RequestAborted);
    }

    /// <summary>Says in the description of a route that it may answer so.</summary>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(ProblemDocument), [MediaType]));
}
