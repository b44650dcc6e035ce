namespace SkillsGap.Engine.Data;

/// <summary>A free text in a row about somebody else that has a person's id or name in it.</summary>
/// <param name="File">The table's file.</param>
/// <param name="Row">The row, counted from 1 without the header, as the table stood before.</param>
/// <param name="Column">The column.</param>
/// <param name="IsAll">Whether the text is nothing else: a source that is the person.</param>
/// <param name="Of">Id of the person whom the row is about.</param>
public sealed record PersonMention(string File, int Row, string Column, bool IsAll, string Of);
