using System.Text;

namespace SkillsGap.Engine.Data;

/// <summary>One thing wrong with the data: where it is, what it is, and the likely cure.</summary>
/// <param name="Severity">Whether it stops the data from being used.</param>
/// <param name="File">The file's name inside its folder.</param>
/// <param name="Row">
/// The 1-based line on which the row (or JSON value) starts, as an editor shows it; null where it is about the whole file.
/// </param>
/// <param name="Column">The column, or the JSON path; null where it is about the whole row.</param>
/// <param name="Value">What stands there, cut to a readable length, or null.</param>
/// <param name="Message">What is wrong with it.</param>
/// <param name="Cure">What to do about it.</param>
public sealed record DataProblem(
    Severity Severity, string File, int? Row, string? Column, string? Value, string Message, string Cure)
{
    /// <summary>Two lines: what is wrong and where, then the cure.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Severity == Severity.Error ? "error: " : "warning: ").Append(File);
        if (Row is int row)
            text.Append(", row ").Append(row);
        if (Column is not null)
            text.Append(", column ").Append(Column);
        if (Value is not null)
            text.Append(", '").Append(Value).Append('\'');
        return text.Append(": ").Append(Message).Append("\n  ").Append(Cure).ToString();
    }
}
