using Microsoft.OpenApi;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Problems;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/openapi/v1.json</c> and the page that shows it.</summary>
internal static class DescriptionEndpoints
{
    private const string Document = "v1", Page = "SkillsGap.Host.Endpoints.description.html", Scheme = "key";

    private static readonly byte[] Html = Resource(Page);

    public static void AddDescription(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.AddDocumentTransformer((document, context, _) =>
        {
            document.Info = new()
            {
                Title = "SkillsGap", Version = typeof(DescriptionEndpoints).Assembly.GetName().Version!.ToString(3),
                Description = "Who learns what, with which mentor, or moves to which role; with a proof of how good the plan is. Every body and answer is JSON or "
                    + "MessagePack (application/vnd.msgpack) with the same names, as Content-Type and Accept say; add ;columns=packed to Accept for columns of numbers as "
                    + "little-endian bin. Bodies may be compressed by gzip, br or deflate. "
                    + "Problems are RFC 9457 problem details that list every invalid field; /problems says what each type means.",
            };
            document.Servers = [];
            document.Components ??= new();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key: sg_…, also as X-Api-Key." },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RouteNeeds>().FirstOrDefault() is { } needs)
            {
                operation.Description = $"Scope: {string.Join(" or ", ScopeNames.Of(needs.AnyOf))}.";
                operation.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
            }

            // Any problem has the same shape, whatever its status.
            if (operation.Responses is { } responses && responses.Remove("400", out var problem)) responses["default"] = problem;
            if (operation.Responses?.TryGetValue("default",
                out var any) == true && any is OpenApiResponse named) named.Description = $"Problem details ({Problem.MediaType}).";
            return Task.CompletedTask;
        });
    });

    public static void MapDescription(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");
        routes.MapGet("/", () => TypedResults.Bytes(Html, "text/html; charset=utf-8")).ExcludeFromDescription();
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(DescriptionEndpoints).Assembly.GetManifestResourceStream(name)!;
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        return whole.ToArray();
    }
}
