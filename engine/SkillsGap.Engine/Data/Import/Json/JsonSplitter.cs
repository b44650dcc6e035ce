using System.Text;
using System.Text.Json;
using SkillsGap.Engine.Data.Building;

namespace SkillsGap.Engine.Data.Import.Json;

/// <summary>
/// Takes a stream of JSON apart into items without ever holding more than one: the items of an array, the items of the array under one
/// member of an object (<paramref name="wrapper"/>), a lone object, or values one after the other (JSON Lines). An item that is too large
/// is left out with a warning; what is no JSON is an error, after which JSON Lines go on with the next line.
/// </summary>
/// <param name="stream">UTF-8, with or without a mark.</param>
/// <param name="largest">Bytes of the largest item; no more than four times as many are held.</param>
/// <param name="wrapper">The member whose array holds the items when the outermost value is an object that has it; null if there is none.</param>
/// <param name="log">Where errors go, and items left out.</param>
/// <param name="more">The member beside the wrapped items in which a server says that there are more of them.</param>
internal sealed class JsonSplitter(Stream stream, int largest, string? wrapper, FileLog log, string more = "more")
{
    private const int Deepest = 64;
    private const int FirstBuffer = 64 * 1024;
    private static readonly byte[] Blanks = [.. " \t\r\n"u8];
    private static readonly byte[] Separators = [.. " \t\r\n,:"u8];
    private static readonly JsonReaderOptions Options = new() { MaxDepth = Deepest, AllowMultipleValues = true };

    private byte[] buffer = new byte[Math.Min(FirstBuffer, largest)];
    private JsonReaderState state = new(Options);
    private int consumed;
    private int end;
    private bool final;
    private bool started;
    private bool anything;

    // Whether the first value stood on one line: then the others are taken to do so too, and one that is cut short ends with its line.
    private bool? isLines;

    // Where items start: at this depth, or, in an object that may turn out to be a wrapper, one or two below it.
    private int itemDepth;
    private bool atWrapper;
    private bool inWrapper;
    private string? member;

    // Where the item at hand starts in the buffer, or −1; its line; and whether it is too large to be kept.
    private int captured = -1;
    private int capturedLine;
    private bool tooLarge;

    // Items of the array at hand so far, those too large among them.
    private int items;

    // Lines before the place in the buffer up to which they were counted; the line on which the reader's own count starts.
    private int line = 1;
    private int counted;
    private int firstLine = 1;

    /// <summary>The item at hand; valid until the next is asked for.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>The 1-based line on which it starts.</summary>
    public int Line { get; private set; }

    /// <summary>Where it stands in what surrounds it, such as <c>$[3]</c> or <c>$.runs[3]</c>; empty for a value that stands alone.</summary>
    public string Place { get; private set; } = "";

    /// <summary>What stood under the member that says so beside the wrapped items: where a server keeps those that did not fit; else null.</summary>
    public string? More { get; private set; }

    /// <summary>Goes on to the next item; false at the end, and after an error that nothing can be read behind.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public bool MoveNext()
    {
        while (true)
        {
            if (!started)
                Start();
            var reader = new Utf8JsonReader(buffer.AsSpan(consumed, end - consumed), final, state);
            try
            {
                while (reader.Read())
                {
                    anything = true;
                    if (!Take(ref reader))
                        continue;
                    Keep(ref reader);
                    return true;
                }
            }
            catch (JsonException problem)
            {
                if (!GoOnAfter(problem, consumed + (int)reader.BytesConsumed))
                    return false;
                continue;
            }
            Keep(ref reader);
            if (final && !anything)
                SayThatItIsEmpty();
            if (final || !Fill())
                return false;
        }
    }

    private void Start()
    {
        started = true;
        while (end < Encoding.UTF8.Preamble.Length && !final)
            Fill();
        if (buffer.AsSpan(0, end).StartsWith(Encoding.UTF8.Preamble))
            consumed = counted = Encoding.UTF8.Preamble.Length;
    }

    private void Keep(ref Utf8JsonReader reader)
    {
        consumed += (int)reader.BytesConsumed;
        state = reader.CurrentState;
    }

    // True when the token ends an item.
    private bool Take(ref Utf8JsonReader reader)
    {
        JsonTokenType token = reader.TokenType;
        int depth = reader.CurrentDepth;
        int at = consumed + (int)reader.TokenStartIndex;
        bool opens = token is JsonTokenType.StartObject or JsonTokenType.StartArray;
        bool closes = token is JsonTokenType.EndObject or JsonTokenType.EndArray;
        if (depth == 1 && (captured >= 0 || tooLarge || inWrapper) && wrapper is not null && ItIsTheWrapper(ref reader, token))
            return false;
        if (captured >= 0 || tooLarge)
            return closes && depth == itemDepth && Complete(consumed + (int)reader.BytesConsumed);
        if (closes)
        {
            LeaveArrayOrWrapper(depth);
            return false;
        }
        if (depth == 0 && token == JsonTokenType.StartArray)
        {
            (itemDepth, items) = (1, 0);
            return false;
        }
        if (depth != itemDepth)
            return false;
        (captured, capturedLine) = (at, LineAt(at));
        if (depth == 0)
            atWrapper = opens;
        return !opens && Complete(consumed + (int)reader.BytesConsumed);
    }

    // An object is a wrapper from the moment that its member turns out to hold an array: it is then no item, but holds them.
    private bool ItIsTheWrapper(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (!atWrapper)
            return false;
        if (token == JsonTokenType.PropertyName)
        {
            // Names with escapes are none of these; comparing them fails on half a surrogate pair.
            member = reader.ValueIsEscaped ? null : reader.ValueTextEquals(wrapper) ? wrapper : reader.ValueTextEquals(more) ? more : null;
            return inWrapper;
        }
        if (member == more && token == JsonTokenType.String && reader.ValueSpan.Length > 0)
            More = Encoding.UTF8.GetString(reader.ValueSpan);
        if (member != wrapper || token != JsonTokenType.StartArray)
            return false;
        (captured, tooLarge, inWrapper, itemDepth, member, items) = (-1, false, true, 2, null, 0);
        return true;
    }

    private void LeaveArrayOrWrapper(int depth)
    {
        if (depth == 0)
            (itemDepth, inWrapper, atWrapper) = (0, false, false);
        else if (depth == 1 && inWrapper)
            itemDepth = int.MaxValue;
    }

    private bool Complete(int after)
    {
        bool kept = !tooLarge && after - captured <= largest;
        isLines ??= itemDepth == 0 && kept && !buffer.AsSpan(captured, after - captured).Contains((byte)'\n');
        if (kept)
            (Current, Line) = (buffer.AsMemory(captured, after - captured), capturedLine);
        else if (!tooLarge)
            WarnOfSize();
        Place = itemDepth == 0 ? "" : $"${(inWrapper ? $".{wrapper}" : "")}[{items++}]";
        (captured, tooLarge) = (-1, false);
        return kept;
    }

    private void WarnOfSize() => log.Warn(capturedLine, null, null, new(
        $"starts an item of more than {largest:N0} bytes, which is left out.", "Look at what it holds; attachments belong elsewhere."));

    /// <summary>Reads more; false where one name, string or number alone is too large.</summary>
    private bool Fill()
    {
        if (captured >= 0 && consumed - captured > largest)
        {
            WarnOfSize();
            (captured, tooLarge) = (-1, true);
        }
        if (end - consumed > largest)
        {
            int separators = buffer.AsSpan(consumed, end - consumed).IndexOfAnyExcept(Separators);
            log.Error(LineAt(consumed + Math.Max(separators, 0)), null, null, new(
                $"holds a name, string or number of more than {largest:N0} bytes.", "Close the quote that is still open, or take the value out."));
            return false;
        }
        int from = captured >= 0 ? captured : consumed;
        LineAt(from);
        if (from > 0)
        {
            buffer.AsSpan(from, end - from).CopyTo(buffer);
            (consumed, end, counted) = (consumed - from, end - from, counted - from);
            captured = captured >= 0 ? 0 : -1;
        }
        if (end > buffer.Length / 2)
            Array.Resize(ref buffer, buffer.Length * 2);
        int read = stream.Read(buffer, end, buffer.Length - end);
        final = read == 0;
        end += read;
        return true;
    }

    private bool GoOnAfter(JsonException problem, int at)
    {
        int where = firstLine + (int)(problem.LineNumber ?? 0);
        if (!anything && buffer.AsSpan(consumed, end - consumed).Trim(Blanks).IsEmpty)
        {
            SayThatItIsEmpty();
            return false;
        }
        anything = true;
        bool cutShort = isLines == true && itemDepth == 0 && captured >= 0;
        if (cutShort)
            (where, at) = (capturedLine, captured);
        log.Error(where, null, null, new($"is not JSON: {problem.Message.Split(" Path:")[0].Split(" LineNumber:")[0]}",
            problem.Message.Contains("end of", StringComparison.Ordinal)
                ? "The file seems to be cut short; copy it again."
                : "Look for a missing quote or comma; JSON knows no comments, no comma before a bracket, and no NaN."));
        bool lines = itemDepth == 0 && (cutShort || captured < 0 || capturedLine == where);
        return lines && SkipLine(where, at);
    }

    private bool SkipLine(int bad, int at)
    {
        (captured, tooLarge, atWrapper) = (-1, false, false);
        consumed = at;
        do
        {
            int newLine = buffer.AsSpan(consumed, end - consumed).IndexOf((byte)'\n');
            consumed = newLine >= 0 ? consumed + newLine + 1 : end;
            if (newLine < 0 && (final || !Fill()))
                return false;
        }
        while (LineAt(consumed) <= bad);
        firstLine = line;
        state = new(Options);
        return true;
    }

    private void SayThatItIsEmpty() => log.Error(1, null, null, new("is empty.", "Check that the export is complete."));

    private int LineAt(int place)
    {
        line += buffer.AsSpan(counted, place - counted).Count((byte)'\n');
        counted = place;
        return line;
    }
}
