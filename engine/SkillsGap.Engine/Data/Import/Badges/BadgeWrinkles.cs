namespace SkillsGap.Engine.Data.Import.Badges;

/// <summary>All that can be odd about a badge; what it is counted under, and what to do about it.</summary>
internal static class BadgeWrinkles
{
    public const string NotChecked = "badges taken on trust: signatures are not checked, nor hosted originals and lists of what was revoked";
    public const string NoBadge = "items that are no badges; assertions of Open Badges 2.0 are, credentials of 3.0, and tokens that hold one";
    public const string NoClass = "badges that do not say what they are for";
    public const string NoMapping = "badges without a mapping: add the badge's id or name, or a beginning of it with * at the end";
    public const string UnknownRecipient = "badges of somebody unknown: add who it is to the people mapping, or leave it if they left";
    public const string NoDate = "badges without a usable date of issue, which starts with year-month-day between 1900 and 2199";
    public const string NoExpiry = "badges with an expiry that is no date, or is before their issue: nobody knows if they hold";
    public const string Revoked = "badges that were revoked and do not count";
    public const string Duplicate = "badges that are there again (same id), counted once";
    public const string NotUtf8 = "items with bytes that are not UTF-8: export them as UTF-8";
    public const string NoToken = "lines or strings that are no signed badge (header.payload.signature)";
}
