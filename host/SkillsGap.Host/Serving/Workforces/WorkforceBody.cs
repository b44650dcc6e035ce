using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Wire.Service;
using SkillsGap.Wire.Service.Tables;

namespace SkillsGap.Host.Serving.Workforces;

/// <summary>A workforce in the body of a request: in columns, or as a zipped folder.</summary>
/// <param name="columns">The columns with all else that was sent; null for a zipped folder.</param>
/// <param name="archive">The zipped folder; null for columns.</param>
/// <param name="problem">Why neither can be read.</param>
/// <typeparam name="T">What columns come in.</typeparam>
internal sealed class WorkforceBody<T>(T? columns, byte[]? archive, Problem? problem) : IUnread, IEndpointParameterMetadataProvider
    where T : class
{
    /// <summary>What columns came in; null for a zipped folder.</summary>
    public T? Columns => columns;

    /// <summary>Why it cannot be read.</summary>
    public Problem? Problem => problem;

    /// <summary>The workforce, or what is wrong with it.</summary>
    public (ReadWorkforce? Read, Problem? Problem) Read(
        Func<T, (WorkforceTables Tables, ScenarioDocument? Scenario)> parts, ServiceSettings settings, CancellationToken cancellation)
    {
        try
        {
            var read = columns is not null
                ? WorkforceInput.OfColumns(parts(columns).Tables, parts(columns).Scenario, cancellation)
                : WorkforceInput.OfArchive(archive!, settings, cancellation);
            return read.Content is null ? (null, new(ProblemKind.InvalidWorkforce, null, read.Errors)) : (read, null);
        }
        catch (InvalidDataException tooLarge)
        {
            return (null, new(ProblemKind.TooLarge, $"{tooLarge.Message}\n  Send less, or have the limit archive-limit raised."));
        }
    }

    /// <summary>Reads the body.</summary>
    public static async ValueTask<WorkforceBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (WireFormat.MediaTypeOf(context.Request.ContentType) != WorkforceInput.Zip)
        {
            if (WireFormat.OfBody(context.Request.ContentType) is null)
                return new(null, null, Body<T>.Unsupported(context.Request, [.. WireFormat.All.Select(format => format.MediaType), WorkforceInput.Zip]));
            var body = (await Body<T>.BindAsync(context, parameter))!;
            return new(body.Problem is null ? body.Value : null, null, body.Problem);
        }

        var limits = context.RequestServices.GetRequiredService<ServiceSettings>();
        var (bytes, problem) = await RequestBytes.ReadAsync(context.Request, limits.BodyLimit, context.RequestAborted);
        if (bytes is null) return new(null, null, problem);
        using (bytes) return new(null, bytes.Memory.ToArray(), null);
    }

    /// <summary>Says in the description of a route what it reads.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(
        new AcceptsMetadata([.. WireFormat.Read, WorkforceInput.Zip], typeof(T)));
}
