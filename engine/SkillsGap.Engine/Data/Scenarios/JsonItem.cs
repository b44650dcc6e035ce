using System.Text.Json;

namespace SkillsGap.Engine.Data.Scenarios;

/// <summary>A JSON value that knows where it stands.</summary>
/// <param name="Path">Its JSON path, such as <c>$.targets[0].capable</c>.</param>
/// <param name="Line">The 1-based line on which it starts.</param>
/// <param name="Kind">What it is; undefined for the cell of a sheet, which may be text or a number as it is wanted.</param>
/// <param name="Text">The string, or the text of a number or word; of an object or array its bracket.</param>
internal sealed record JsonItem(string Path, int Line, JsonValueKind Kind, string Text)
{
    /// <summary>Whether it is the cell of a sheet.</summary>
    public bool IsCell => Kind == JsonValueKind.Undefined;

    /// <summary>Whether it can be taken for text.</summary>
    public bool IsText => IsCell || Kind == JsonValueKind.String;

    /// <summary>The items of an array.</summary>
    public List<JsonItem> Items { get; } = [];

    /// <summary>The members of an object in their order; no key twice.</summary>
    public Dictionary<string, JsonItem> Members { get; } = [];
}
