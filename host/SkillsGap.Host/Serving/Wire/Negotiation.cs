using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using SkillsGap.Host.Serving.Problems;

namespace SkillsGap.Host.Serving.Wire;

/// <summary>Which form an answer takes (RFC 9110, 12.5.1): what <c>Accept</c> likes best by the range that names it most exactly; among forms liked alike
/// the one named more exactly, then the one named first, then that of the request, then JSON.</summary>
internal static class Negotiation
{
    private const int Named = 2;

    // Callers send the same few headers again and again, and to read them takes longer than a small match. What is longer than any of those is not kept.
    private const int MostKnown = 500, LongestKnown = 200;

    private static readonly ConcurrentDictionary<(string Accept, string? Body), WireFormat?> Known = new();

    /// <summary>The form of the answer, or null where none will do.</summary>
    public static WireFormat? FormatOf(HttpRequest request)
    {
        var (accept, body) = (request.Headers.Accept, request.ContentType);
        if (accept.Count == 0) return Default(body);
        var headers = (Accept: accept.ToString(), Body: body);
        if (Known.TryGetValue(headers, out var known)) return known;
        var format = FormatOf(accept, body);
        if (headers.Accept.Length > LongestKnown || body?.Length > LongestKnown) return format;
        if (Known.Count >= MostKnown) Known.Clear();
        return Known[headers] = format;
    }

    /// <summary>Whether a media type beside the forms is named by a request, and liked no less than any of them.</summary>
    public static bool Prefers(HttpRequest request, string mediaType)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges)) return false;
        var rank = RankOf(ranges, range => range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? Named : null);
        return rank is not null && WireFormat.All.Append(WireFormat.PackedMessagePack)
            .All(format => RankOf(ranges, range => ExactnessFor(range, format)) is not { } other || other.CompareTo(rank.Value) < 0);
    }

    /// <summary>Whether a route answers in one of the forms.</summary>
    public static bool IsAsked(HttpContext context)
    {
        foreach (var answer in context.GetEndpoint()?.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>() ?? [])
            foreach (var type in answer.ContentTypes)
                if (WireFormat.Answered.Contains(type)) return true;
        return false;
    }

    /// <summary>The problem of a request whose answer nobody could read.</summary>
    public static Problem NotAcceptable(HttpRequest request) => Problem.Of(
        ProblemKind.NotAcceptable, "Accept", request.Headers.Accept.ToString(), "names no media type that is spoken here.",
        $"Accept {string.Join(" or ", WireFormat.All.Select(format => format.MediaType))}.");

    private static WireFormat? FormatOf(StringValues accept, string? body)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges)) return null;
        WireFormat[] forms = [Default(body), .. WireFormat.All, WireFormat.PackedMessagePack];
        var (format, rank) = forms.Select(one => (one, Rank: RankOf(ranges, range => ExactnessFor(range, one)))).MaxBy(pair => pair.Rank);
        return rank is null ? null : format;
    }

    // Of the ranges that speak of something, the most exact one alone says how much it is liked; null where not at all.
    private static (double Quality, int Exactness, int Sooner)? RankOf(IList<MediaTypeHeaderValue> ranges, Func<MediaTypeHeaderValue, int?> exactness)
    {
        (double Quality, int Exactness, int Sooner)? best = null;
        for (var i = 0; i < ranges.Count; i++)
        {
            if (exactness(ranges[i]) is not { } exact) continue;
            var quality = ranges[i].Quality ?? 1;
            if (best is not { } other || exact > other.Exactness || (exact == other.Exactness && quality > other.Quality)) best = (quality, exact, -i);
        }

        return best is { Quality: > 0 } ? best : null;
    }

    private static int? ExactnessFor(MediaTypeHeaderValue range, WireFormat format)
    {
        if (NamedBy(range) is { } named) return named == format ? Named : null;
        // Columns are packed for those alone who say so.
        if (format == WireFormat.PackedMessagePack) return null;
        if (range.MatchesAllTypes) return 0;
        return range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase) ? 1 : null;
    }

    private static WireFormat? NamedBy(MediaTypeHeaderValue range)
    {
        if (WireFormat.OfBody(range.MediaType.Value) is { } format)
            return IsPacked(range) && format == WireFormat.MessagePack ? WireFormat.PackedMessagePack : format;
        return WireFormat.MediaTypeOf(range.MediaType.Value) is Problem.MediaType or "application/x-ndjson" or "application/jsonl" ? WireFormat.Json : null;
    }

    // Accept: application/vnd.msgpack;columns=packed
    private static bool IsPacked(MediaTypeHeaderValue range) =>
        range.Parameters.Any(parameter => parameter.Name.Equals("columns", StringComparison.OrdinalIgnoreCase) && parameter.Value.Equals("packed",
            StringComparison.OrdinalIgnoreCase));

    private static WireFormat Default(string? body) => WireFormat.OfBody(body) ?? WireFormat.Json;
}
