using System.Collections.Immutable;
using System.Text.Json;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Scenarios;

/// <summary>
/// The members of one JSON object, taken one by one. Whatever is wrong is reported where it stands and a default stands in for it, so that
/// reading goes on. Keys that nobody asked for are errors once <see cref="Finish"/> is called.
/// </summary>
internal sealed class JsonMembers
{
    private readonly List<string> asked = [];

    public JsonMembers(JsonItem item, Ids ids, FileLog log)
    {
        (Item, Ids, Log) = (item, ids, log);
        IsObject = Is(item, JsonValueKind.Object, "an object");
    }

    public JsonItem Item { get; }

    public Ids Ids { get; }

    public FileLog Log { get; }

    private bool IsObject { get; }

    public void Error(JsonItem at, Fault fault) => Log.Error(at.Line, at.Path, at.Text, fault);

    /// <summary>The value of a key, or null if it is missing.</summary>
    public JsonItem? Find(string key)
    {
        asked.Add(key);
        return Item.Members.GetValueOrDefault(key);
    }

    /// <summary>The value of a key that must be there.</summary>
    public JsonItem? Require(string key)
    {
        JsonItem? item = Find(key);
        if (item is null && IsObject)
            Log.Error(Item.Line, $"{Item.Path}.{key}", null, new("is missing.", $"Add \"{key}\"."));
        return item;
    }

    /// <summary>A value that must be there.</summary>
    public T Read<T>(string key, FieldType<T> type) => Require(key) is JsonItem item ? Read(item, type, type.Empty) : type.Empty;

    /// <summary>A value with a default.</summary>
    public T Read<T>(string key, FieldType<T> type, T otherwise) => Find(key) is JsonItem item ? Read(item, type, otherwise) : otherwise;

    /// <summary>The members of an object under a key, or null if there is none; the caller finishes them.</summary>
    public JsonMembers? Object(string key) => Find(key) is JsonItem item && item.Kind != JsonValueKind.Null ? new(item, Ids, Log) : null;

    /// <summary>The index of the thing that the value names, or −1.</summary>
    public int Index(JsonItem? item, Entity entity) => item is null ? -1 : Index(item, Ids[entity]);

    /// <summary>The indices of the things that the array under a key names, none twice; none if it is missing.</summary>
    public ImmutableArray<int> Indices(string key, Entity entity)
    {
        var indices = ImmutableArray.CreateBuilder<int>();
        var seen = new HashSet<int>();
        foreach (JsonItem item in Array(key))
        {
            int index = Index(item, Ids[entity]);
            if (index >= 0 && !seen.Add(index))
                Error(item, new("is named twice.", "Remove one of the two."));
            indices.Add(index);
        }
        return indices.ToImmutable();
    }

    /// <summary>The items of the array under a key; none if it is missing.</summary>
    public IReadOnlyList<JsonItem> Array(string key) =>
        Find(key) is JsonItem item && Is(item, JsonValueKind.Array, "an array") ? item.Items : [];

    /// <summary>The id that names something in an index, checked.</summary>
    public string Name(JsonItem? item, IdIndex index)
    {
        if (item is not null)
            Index(item, index);
        return item?.Text ?? "";
    }

    /// <summary>Reports every key that nobody asked for.</summary>
    /// <param name="later">Whether the file is of a later version, which may know keys that this one does not: then they are warnings.</param>
    public void Finish(bool later = false)
    {
        foreach (var (key, item) in Item.Members)
        {
            if (asked.Contains(key))
                continue;
            if (later)
                Log.Warn(item.Line, item.Path, item.Text, new("is of a later version and was not used.", "Update skillsgap to use it."));
            else
                Error(item, new("is no key known here.", Nearest.Cure(key, asked, $"Remove it; the keys are {string.Join(", ", asked.Distinct())}.")));
        }
    }

    private int Index(JsonItem item, IdIndex index)
    {
        if (!item.IsText && !Is(item, JsonValueKind.String, "an id in quotes"))
            return -1;
        if (index.Find(item.Text, out int place) is Fault fault)
            Error(item, fault);
        return place;
    }

    private T Read<T>(JsonItem item, FieldType<T> type, T otherwise)
    {
        bool wantsText = type.Kind is CellKind.Text or CellKind.Date;
        bool isPlain = item.IsCell || item.Kind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;
        if (wantsText ? !item.IsText : !isPlain)
        {
            Error(item, new(wantsText ? "is not a string." : "is not a plain value.", wantsText
                ? "Put it in double quotes."
                : "Write a number, true or false without quotes, or leave the key out for its default."));
            return otherwise;
        }
        Fault? fault = type.Read(item.Text, out T value) ?? type.Check(value);
        if (fault is null)
            return value;
        Error(item, fault);
        return otherwise;
    }

    private bool Is(JsonItem item, JsonValueKind kind, string what)
    {
        if (item.Kind == kind)
            return true;
        Error(item, new($"is not {what}.", item.IsCell ? $"Write it under keys that go on, such as {item.Path}.1." : $"Write {what} here."));
        return false;
    }
}
