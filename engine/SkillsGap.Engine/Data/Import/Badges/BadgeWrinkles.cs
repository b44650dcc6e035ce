using SkillsGap.Engine.Data.Import.Findings;

namespace SkillsGap.Engine.Data.Import.Badges;

/// <summary>All that can be odd about a badge.</summary>
internal static class BadgeWrinkles
{
    public static readonly Wrinkle NoBadge = new(
        "items", "are no badges", "Assertions of Open Badges 2.0 and OpenBadgeCredentials of 3.0 are, and tokens that hold one.");
    public static readonly Wrinkle NoClass = Of("do not say what they are for", "An assertion has a badge, a credential has an achievement.");
    public static readonly Wrinkle NoMapping = Of(
        "are of a kind that the mapping does not name", "Add the badge's id or name to the mapping, or a beginning of it with * at the end.");
    public static readonly Wrinkle UnknownRecipient = Of("were given to somebody unknown", "Add who it is to the people mapping, or leave it if they left.");
    public static readonly Wrinkle NoDate = Of("have no usable date of issue", "A date starts with year-month-day, between 1900 and 2199.");
    public static readonly Wrinkle NoExpiry = Of("have a date of expiry that is none, or is before their issue", "Ask the issuer; nobody knows if they hold.");
    public static readonly Wrinkle Revoked = Of("were revoked and do not count", "Nothing to do.");
    public static readonly Wrinkle Duplicate = Of("are there twice (same id) and were counted once", "Nothing to do.");
    public static readonly Wrinkle Broken = Of("hold bytes that are not UTF-8", "Export them as UTF-8.");
    public static readonly Wrinkle NoToken = new("lines", "are no signed badge (header.payload.signature)", "Remove them; one token stands on one line.");

    private static Wrinkle Of(string message, string cure) => new("badges", message, cure);
}
