using System.Buffers;
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

    public void Read(Stream stream, string path, ImportSession session)
    {
        var place = new Place(path, session);
        var start = new PeekedStream(stream);
        if (start.First is (byte)'e')
            ReadTokens(start, place);
        else
            ReadJson(start, place);
    }

    public EvidenceFindings Findings(ImportSession session)
    {
        var rows = new List<EvidenceRow>();
        foreach (Found one in found)
        {
            if (revoked.Contains(one.Source))
                continue;
            IReadOnlyList<BadgeMapRow> mapped = MappingOf(one.Badge);
            if (mapped.Count == 0)
                session.Wrinkle(BadgeWrinkles.NoMapping, one.Path, one.Line, one.Badge.Class ?? one.Badge.Name!);
            else
                session.Wrinkle(BadgeWrinkles.NotChecked, one.Path, one.Line, one.Badge.Name ?? one.Badge.Class!);
            foreach (BadgeMapRow row in mapped)
                rows.Add(RowOf(one, row, session.Log(one.Path)));
        }
        return new(rows, row => revoked.Contains(row.Source));
    }

    private void ReadJson(Stream stream, Place place)
    {
        var splitter = new JsonSplitter(stream, LargestBadge, "verifiableCredential", place.Session.Log(place.Path));
        while (splitter.MoveNext())
        {
            place.Next(splitter.Line);
            // Inside a presentation a token stands as a string.
            if (splitter.Current.Span is [(byte)'"', .. var token, (byte)'"'])
                TakeToken(token, place);
            else
                Take(splitter.Current, place);
        }
    }

    private void ReadTokens(Stream stream, Place place)
    {
        var lines = new LineSplitter(stream, LargestBadge);
        while (lines.MoveNext())
        {
            ReadOnlySpan<byte> token = lines.Current.Span.Trim(" \t"u8);
            if (token.IsEmpty)
                continue;
            place.Next(lines.Line);
            TakeToken(lines.IsCut ? [] : token, place);
        }
    }

    private void TakeToken(ReadOnlySpan<byte> token, Place place)
    {
        int first = token.IndexOf((byte)'.');
        int last = token.LastIndexOf((byte)'.');
        byte[] payload = last > first ? new byte[Base64Url.GetMaxDecodedLength(last - first - 1)] : [];
        if (last > first && Base64Url.DecodeFromUtf8(token[(first + 1)..last], payload, out _, out int length) == OperationStatus.Done)
            Take(payload.AsMemory(0, length), place);
        else
            place.Wrinkle(BadgeWrinkles.NoToken, "");
    }

    private void Take(ReadOnlyMemory<byte> json, Place place)
    {
        if (!Utf8.IsValid(json.Span))
        {
            place.Wrinkle(BadgeWrinkles.NotUtf8, "");
            return;
        }
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            place.Wrinkle(BadgeWrinkles.NoToken, "");
            return;
        }
        using (document)
        {
            if (BadgeJson.ClassOf(document.RootElement) is (string id, string name))
                names.TryAdd(id, name);
            else if (BadgeJson.Read(document.RootElement) is Badge badge)
                Take(badge, json.Span, place);
            else
                place.Wrinkle(BadgeWrinkles.NoBadge, "");
        }
    }

    private void Take(Badge badge, ReadOnlySpan<byte> json, Place place)
    {
        string source = badge.Id is string id ? SourceName.Of(Format, id) : SourceName.OfContent(Format, json);
        string? person = badge.Recipients.Select(recipients.Find).FirstOrDefault(known => known is not null);
        if (badge.IsRevoked)
        {
            revoked.Add(source);
            place.Wrinkle(BadgeWrinkles.Revoked, badge.Name ?? badge.Class ?? "");
        }
        else if ((badge.Class ?? badge.Name) is null)
            place.Wrinkle(BadgeWrinkles.NoClass, badge.Id ?? "");
        else if (person is null)
            place.Wrinkle(BadgeWrinkles.UnknownRecipient, badge.Recipients.Select(known => known.Identity).FirstOrDefault() ?? "");
        else if (badge.Issued is not DateOnly issued || FieldTypes.Date.Check(issued) is not null)
            place.Wrinkle(BadgeWrinkles.NoDate, badge.Name ?? badge.Class ?? "");
        else if (badge.HasUnusableExpiry || badge.Expires < issued || (badge.Expires is DateOnly expires && FieldTypes.Date.Check(expires) is not null))
            place.Wrinkle(BadgeWrinkles.NoExpiry, badge.Name ?? badge.Class ?? "");
        else if (!seen.Add(source))
            place.Wrinkle(BadgeWrinkles.Duplicate, source);
        else
            found.Add(new(source, badge, person, issued, place.Path, place.Line));
    }

    private IReadOnlyList<BadgeMapRow> MappingOf(Badge badge)
    {
        if (badge.Class is string id && mapping.Find(id) is { Count: > 0 } byId)
            return byId;
        string? name = badge.Name ?? (badge.Class is string known ? names.GetValueOrDefault(known) : null);
        return name is null ? [] : mapping.Find(name);
    }

    private EvidenceRow RowOf(Found one, BadgeMapRow row, FileLog log) => new()
    {
        Person = new(one.Person), Skill = new(row.Skill.Id), Kind = EvidenceKind.Certification, Date = one.Issued, Value = row.Level,
        Weight = row.Weight, Source = one.Source, Expires = one.Badge.Expires,
        Line = one.Line, Log = log,
        Note = Shortened.Of(one.Badge.Name ?? names.GetValueOrDefault(one.Badge.Class!) ?? one.Badge.Class!),
    };

    private sealed record Found(string Source, Badge Badge, string Person, DateOnly Issued, string Path, int Line);

    /// <summary>Where the reading is.</summary>
    private sealed class Place(string path, ImportSession session)
    {
        public string Path => path;

        public ImportSession Session => session;

        public int Line { get; private set; }

        public void Next(int line)
        {
            Line = line;
            session.CountRow(path);
        }

        public void Wrinkle(string kind, string value) => session.Wrinkle(kind, path, Line, value);
    }
}
