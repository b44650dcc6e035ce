namespace SkillsGap.Engine.Data.Import;

/// <summary>Where something stands in a source.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The 1-based line on which it starts.</param>
/// <param name="Item">Where in that line, as in <c>$.seats[3]</c>; empty where the line says it.</param>
internal readonly record struct SourcePlace(string Path, int Line, string Item = "")
{
    /// <summary>A part of it, such as the item of an array inside.</summary>
    public SourcePlace At(string part) => this with { Item = Item.Length == 0 ? part : $"{Item}.{part}" };
}
