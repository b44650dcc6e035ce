using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace SkillsGap.Host.Storage;

/// <summary>
/// Which part of a list. A cursor names the list and the last item seen, not a position, so that what is added or removed meanwhile neither
/// repeats nor skips anything that was there.
/// </summary>
internal sealed record PageRequest
{
    /// <summary>Items where the caller says nothing.</summary>
    public const int DefaultSize = 50;

    /// <summary>The most items of one page.</summary>
    public const int LargestSize = 500;

    private readonly string list;

    private PageRequest(string list, string? after, int size) => (this.list, After, Size) = (list, after, size);

    /// <summary>The start of a list.</summary>
    public static PageRequest First { get; } = new("", null, DefaultSize);

    /// <summary>The key of the last item seen; null at the start.</summary>
    public string? After { get; }

    /// <summary>The same where the key is a number and the list falls: items below this one.</summary>
    public long Before => After is null ? long.MaxValue : long.Parse(After, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Most items.</summary>
    public int Size { get; }

    /// <summary>Reads what a caller gave.</summary>
    /// <param name="cursor">From <see cref="Page{T}.Next"/>; null for the start.</param>
    /// <param name="size">1 to <see cref="LargestSize"/>; null for <see cref="DefaultSize"/>.</param>
    /// <param name="list">What the list is called: the cursors of another will not do.</param>
    /// <param name="isNumbered">Whether the key of its items is a number.</param>
    /// <returns>The request, or the field that is wrong, with what is wrong and the cure.</returns>
    public static (PageRequest? Request, string? Field, string? Error) Of(string? cursor, int? size, string list = "", bool isNumbered = false)
    {
        if (size is < 1 or > LargestSize)
            return (null, "limit", $"{size} is not from 1 to {LargestSize}\n  Ask for fewer items and follow the cursor.");
        if (cursor is null) return (new(list, null, size ?? DefaultSize), null, null);
        var key = Decoded(cursor) is { } text && text.StartsWith($"{list}:", StringComparison.Ordinal) ? text[(list.Length + 1)..] : null;
        if (isNumbered && !long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _)) key = null;
        return key is null
            ? (null, "cursor", "is none that was given out\n  Take it from the field next of the page before, unchanged.")
            : (new(list, key, size ?? DefaultSize), null, null);
    }

    /// <summary>Cuts what was read, one more than asked for, to a page.</summary>
    public Page<T> PageOf<T>(IReadOnlyList<T> found, Func<T, string> key) => found.Count <= Size
        ? new(found, null)
        : new([.. found.Take(Size)], Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{list}:{key(found[Size - 1])}")));

    private static string? Decoded(string cursor)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(Math.Min(cursor.Length, 400))];
        if (cursor.Length > 400 || !Base64Url.IsValid(cursor) || !Base64Url.TryDecodeFromChars(cursor, bytes, out var length)) return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return text.Any(char.IsControl) ? null : text;
    }
}
