namespace SkillsGap.Engine.Data.Import.GitLog;

/// <summary>All that can be odd about a history; what it is counted under, and what to do about it.</summary>
internal static class GitWrinkles
{
    /// <summary>What writes a log that can be read.</summary>
    public const string Command = "git log --no-merges --numstat --date=iso-strict > LOG";

    public const string NoAuthor = "commits without an author";
    public const string NoDate = "commits without a usable date: write the log with --date=iso-strict";
    public const string UnknownAuthor = "commits of somebody unknown: add who it is to the people mapping or the mailmap, or leave it if they left";
    public const string NoMapping = "changes of files without a mapping: add their paths or language, or leave them";
    public const string Binary = "changes of binary files, which have no lines and do not count";
    public const string Duplicate = "commits that are there again (same hash), counted once";
    public const string OtherLine = "lines that are no part of a log with --numstat; --graph and --oneline cannot be read";
}
