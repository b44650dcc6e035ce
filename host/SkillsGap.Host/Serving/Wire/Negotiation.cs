using Microsoft.Net.Http.Headers;
using SkillsGap.Host.Serving.Problems;

namespace SkillsGap.Host.Serving.Wire;

/// <summary>Which form an answer takes: what <c>Accept</c> likes best; where it leaves that open, the form of the request, else JSON.</summary>
internal static class Negotiation
{
    /// <summary>The form of the answer, or null where none will do.</summary>
    public static WireFormat? FormatOf(HttpRequest request)
    {
        var accepted = request.Headers.Accept;
        if (accepted.Count == 0) return Default(request);
        if (!MediaTypeHeaderValue.TryParseList(accepted, out var ranges)) return null;
        foreach (var range in ranges.Where(range => range.Quality is not 0).OrderByDescending(range => range.Quality ?? 1))
        {
            if (range.MatchesAllTypes) return Default(request);
            if (WireFormat.OfBody(range.MediaType.Value) is { } format) return IsPacked(range) && format == WireFormat.MessagePack ? WireFormat.PackedMessagePack : format;
            if (range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase)) return Default(request);
            if (WireFormat.MediaTypeOf(range.MediaType.Value) is Problem.MediaType or "application/x-ndjson" or "application/jsonl") return WireFormat.Json;
        }

        return null;
    }

    /// <summary>The problem of a request whose answer nobody could read.</summary>
    public static Problem NotAcceptable(HttpRequest request) => Problem.Of(
        ProblemKind.NotAcceptable, "Accept", request.Headers.Accept.ToString(), "names no media type that is spoken here.",
        $"Accept {string.Join(" or ", WireFormat.All.Select(format => format.MediaType))}.");

    // Accept: application/vnd.msgpack;columns=packed
    private static bool IsPacked(MediaTypeHeaderValue range) =>
        range.Parameters.Any(parameter => parameter.Name.Equals("columns", StringComparison.OrdinalIgnoreCase) && parameter.Value.Equals("packed",
            StringComparison.OrdinalIgnoreCase));

    private static WireFormat Default(HttpRequest request) => WireFormat.OfBody(request.ContentType) ?? WireFormat.Json;
}
