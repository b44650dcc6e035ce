using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Problems;

namespace SkillsGap.Host.Serving.Wire;

/// <summary>The document in the body of a request, in the form that its content type names; or why it cannot be read, which a filter answers before a
/// handler is asked.</summary>
/// <typeparam name="T">The document.</typeparam>
internal sealed class Body<T> : IUnread, IEndpointParameterMetadataProvider
    where T : class
{
    private readonly T? value;

    private Body(T? value, long length, Problem? problem) => (this.value, Length, Problem) = (value, length, problem);

    /// <summary>The document.</summary>
    public T Value => value!;

    /// <summary>Bytes of the body, expanded.</summary>
    public long Length { get; }

    /// <summary>Why it cannot be read.</summary>
    public Problem? Problem { get; }

    /// <summary>Reads the body.</summary>
    public static async ValueTask<Body<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var format = WireFormat.OfBody(context.Request.ContentType);
        if (format is null) return new(null, 0, Unsupported(context.Request, WireFormat.All.Select(known => known.MediaType)));
        var limits = context.RequestServices.GetRequiredService<ServiceSettings>();
        var (bytes, problem) = await RequestBytes.ReadAsync(context.Request, limits.BodyLimit, context.RequestAborted);
        if (bytes is null) return new(null, 0, problem);
        using (bytes)
        {
            // The bytes come as fast as the caller sends them; to make a document of them is work already.
            await context.RequestServices.GetRequiredService<HeavyGate>().TurnAsync(context);
            var (value, unread) = format.Parse<T>(bytes.Memory);
            return new(value, bytes.Memory.Length, unread);
        }
    }

    /// <summary>The problem of a body of another media type.</summary>
    public static Problem Unsupported(HttpRequest request, IEnumerable<string> read) => Problem.Of(
        ProblemKind.UnsupportedMediaType, "Content-Type", request.ContentType, "is not read here.", $"Send {string.Join(" or ", read)}.");

    /// <summary>Says in the description of a route what it reads.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(
        new AcceptsMetadata([.. WireFormat.Read], typeof(T)));
}
