namespace SkillsGap.Engine.Data.Import.GitLog;

/// <summary>A commit as far as it was read.</summary>
/// <param name="Hash">Its hash.</param>
/// <param name="Line">Where it starts in the log, 1-based.</param>
internal sealed record GitCommit(string Hash, int Line)
{
    /// <summary>The author's name; null until it is read.</summary>
    public string? Name { get; set; }

    /// <summary>The author's mailbox; null until it is read.</summary>
    public string? Mail { get; set; }

    /// <summary>The author's day, or null if it was not read or is none.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>What stood for the date.</summary>
    public string? DateText { get; set; }

    /// <summary>The changes of files; null lines are those of binary files.</summary>
    public List<Numstat> Changes { get; } = [];
}
