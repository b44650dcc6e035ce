namespace SkillsGap.Engine.Data.Import.Xapi;

/// <summary>All that can be odd about a statement; what it is counted under, and what to do about it.</summary>
internal static class XapiWrinkles
{
    public const string NoStatement = "items that are no statements, because they have no verb with an id: check that it is an export of xAPI";
    public const string OtherVerb = "statements with a verb that is not used; completed, passed, failed, scored and progressed are";
    public const string OtherObject = "statements about something that is no activity";
    public const string NoMapping = "statements about an activity without a mapping: add it, or a beginning of it with * at the end";
    public const string NoActor = "statements about a group, or nobody; only an agent with mbox, mbox_sha1sum, account or openid is a person";
    public const string UnknownActor = "statements about somebody unknown: add who it is to the people mapping, or leave it if they left";
    public const string NoDate = "statements without a usable timestamp, which starts with year-month-day between 1900 and 2199";
    public const string NoScore = "statements without a score where only a score says something: export scaled, or raw with max";
    public const string NoProgress = "statements that say progressed and not how far: export cmi5's progress extension, or a scaled score";
    public const string NotCompleted = "statements that say completed while result.completion says no";
    public const string Contradiction = "statements that pass or fail while result.success says the opposite";
    public const string Clipped = "statements with a score outside 0 to 1, taken to the nearer end";
    public const string Duplicate = "statements that are there again (same id), counted once";
    public const string Voids = "statements that take back another, which does not count";
    public const string NotUtf8 = "items with bytes that are not UTF-8: export them as UTF-8";
}
