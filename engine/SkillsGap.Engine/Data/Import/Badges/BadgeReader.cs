using System.Buffers.Text;
using System.Text.Json;
using System.Text.Unicode;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Import.Findings;
using SkillsGap.Engine.Data.Import.Json;
using SkillsGap.Engine.Data.Import.Text;
using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Import.Badges;

/// <summary>
/// Reads Open Badges: assertions of 2.0 with their badge class inside, in another file or only named, and credentials of 3.0; one, an array,
/// a presentation or JSON Lines, or signed tokens one to a line. Nothing is verified: no signature, no hosted original, no status list.
/// </summary>
internal sealed class BadgeReader(PatternMap<BadgeMapRow> mapping, PeopleMap people) : IEvidenceReader
{
    // Badges may carry their picture.
    private const int LargestBadge = 16 * 1024 * 1024;
    private const string Format = "badge";

    private readonly BadgePeople recipients = new(people);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly List<Found> found = [];
    private readonly HashSet<string> seen = [];
    private readonly HashSet<string> revoked = [];
    private readonly List<(WrinkleLog Wrinkles, FileLog Log)> files = [];
    private long items;

    public void Read(Stream stream, FileLog log, CancellationToken cancellation)
    {
        var wrinkles = new WrinkleLog();
        files.Add((wrinkles, log));
        var start = new PeekedStream(stream);
        if (start.First is (byte)'e')
            ReadTokens(start, wrinkles, cancellation);
        else
            ReadJson(start, wrinkles, log, cancellation);
    }

    public EvidenceFindings Findings()
    {
        var rows = new List<EvidenceRow>();
        foreach (Found one in found)
        {
            if (revoked.Contains(one.Source))
                continue;
            IReadOnlyList<BadgeMapRow> mapped = MappingOf(one.Badge);
            if (mapped.Count == 0)
                one.Wrinkles.Count(BadgeWrinkles.NoMapping, one.Line, one.Badge.Class ?? one.Badge.Name);
            foreach (BadgeMapRow row in mapped)
                rows.Add(RowOf(one, row));
        }
        foreach (var (wrinkles, log) in files)
            wrinkles.Report(log);
        return new(rows, row => revoked.Contains(row.Source), items);
    }

    private void ReadJson(Stream stream, WrinkleLog wrinkles, FileLog log, CancellationToken cancellation)
    {
        var splitter = new JsonSplitter(stream, LargestBadge, "verifiableCredential", log);
        while (splitter.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            // Inside a presentation a token stands as a string.
            if (splitter.Current.Span is [(byte)'"', .. var token, (byte)'"'])
                TakeToken(token, splitter.Line, wrinkles);
            else
                Take(splitter.Current, splitter.Line, wrinkles);
        }
    }

    private void ReadTokens(Stream stream, WrinkleLog wrinkles, CancellationToken cancellation)
    {
        var lines = new LineSplitter(stream, LargestBadge);
        while (lines.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            ReadOnlySpan<byte> token = lines.Current.Span.Trim(" \t"u8);
            if (token.Length > 0)
                TakeToken(lines.IsCut ? [] : token, lines.Line, wrinkles);
        }
    }

    private void TakeToken(ReadOnlySpan<byte> token, int line, WrinkleLog wrinkles)
    {
        int first = token.IndexOf((byte)'.');
        int last = token.LastIndexOf((byte)'.');
        byte[] payload = last > first ? new byte[Base64Url.GetMaxDecodedLength(last - first - 1)] : [];
        if (last > first && Base64Url.DecodeFromUtf8(token[(first + 1)..last], payload, out _, out int length) == System.Buffers.OperationStatus.Done)
            Take(payload.AsMemory(0, length), line, wrinkles);
        else
            wrinkles.Count(BadgeWrinkles.NoToken, line);
    }

    private void Take(ReadOnlyMemory<byte> json, int line, WrinkleLog wrinkles)
    {
        items++;
        if (!Utf8.IsValid(json.Span))
        {
            wrinkles.Count(BadgeWrinkles.Broken, line);
            return;
        }
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            wrinkles.Count(BadgeWrinkles.NoToken, line);
            return;
        }
        using (document)
        {
            if (BadgeJson.ClassOf(document.RootElement) is (string id, string name))
                names.TryAdd(id, name);
            else if (BadgeJson.Read(document.RootElement) is Badge badge)
                Take(badge, json.Span, line, wrinkles);
            else
                wrinkles.Count(BadgeWrinkles.NoBadge, line);
        }
    }

    private void Take(Badge badge, ReadOnlySpan<byte> json, int line, WrinkleLog wrinkles)
    {
        string source = badge.Id is string id ? SourceName.Of(Format, id) : SourceName.OfContent(Format, json);
        string? person = badge.Recipients.Select(recipients.Find).FirstOrDefault(known => known is not null);
        if (badge.IsRevoked)
        {
            revoked.Add(source);
            wrinkles.Count(BadgeWrinkles.Revoked, line, badge.Name ?? badge.Class);
        }
        else if ((badge.Class ?? badge.Name) is null)
            wrinkles.Count(BadgeWrinkles.NoClass, line);
        else if (person is null)
            wrinkles.Count(BadgeWrinkles.UnknownRecipient, line, badge.Recipients.Select(known => known.Identity).FirstOrDefault());
        else if (badge.Issued is not DateOnly issued || FieldTypes.Date.Check(issued) is not null)
            wrinkles.Count(BadgeWrinkles.NoDate, line, badge.Name ?? badge.Class);
        else if (badge.HasUnusableExpiry || badge.Expires < issued || (badge.Expires is DateOnly expires && FieldTypes.Date.Check(expires) is not null))
            wrinkles.Count(BadgeWrinkles.NoExpiry, line, badge.Name ?? badge.Class);
        else if (!seen.Add(source))
            wrinkles.Count(BadgeWrinkles.Duplicate, line);
        else
            found.Add(new(source, badge, person, issued, line, wrinkles));
    }

    private IReadOnlyList<BadgeMapRow> MappingOf(Badge badge)
    {
        if (badge.Class is string id && mapping.Find(id) is { Count: > 0 } byId)
            return byId;
        string? name = badge.Name ?? (badge.Class is string known ? names.GetValueOrDefault(known) : null);
        return name is null ? [] : mapping.Find(name);
    }

    private EvidenceRow RowOf(Found one, BadgeMapRow row) => new()
    {
        Person = new(one.Person), Skill = new(row.Skill.Id), Kind = EvidenceKind.Certification, Date = one.Issued, Value = row.Level,
        Weight = row.Weight, Source = one.Source, Expires = one.Badge.Expires,
        Note = Shortened.Of(one.Badge.Name ?? names.GetValueOrDefault(one.Badge.Class!) ?? one.Badge.Class!),
    };

    private sealed record Found(string Source, Badge Badge, string Person, DateOnly Issued, int Line, WrinkleLog Wrinkles);
}
