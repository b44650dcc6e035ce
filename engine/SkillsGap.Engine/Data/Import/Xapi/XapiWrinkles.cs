using SkillsGap.Engine.Data.Import.Findings;

namespace SkillsGap.Engine.Data.Import.Xapi;

/// <summary>All that can be odd about a statement.</summary>
internal static class XapiWrinkles
{
    public static readonly Wrinkle NoStatement = Of("are no statements (no verb with an id)", "Check that it is an export of xAPI statements.");
    public static readonly Wrinkle OtherVerb = Of(
        "have a verb that is not used", "Completed, passed, failed, scored and progressed are; the others say nothing about a skill.");
    public static readonly Wrinkle OtherObject = Of("are about something that is no activity", "Only activities have a mapping.");
    public static readonly Wrinkle NoMapping = Of(
        "name an activity that the mapping does not", "Add the activity to the mapping, or a beginning of it with * at the end.");
    public static readonly Wrinkle NoActor = Of("name a group, or nobody", "Only an agent with mbox, mbox_sha1sum, account or openid is a person.");
    public static readonly Wrinkle UnknownActor = Of("are about somebody unknown", "Add who it is to the people mapping, or leave it if they left.");
    public static readonly Wrinkle NoDate = Of("have no usable timestamp", "A timestamp starts with year-month-day, between 1900 and 2199.");
    public static readonly Wrinkle NoScore = Of(
        "have no score where only a score would say something", "Export result.score with scaled, or with raw and max.");
    public static readonly Wrinkle NoProgress = Of(
        "say progressed and not how far", "Export cmi5's progress extension, or result.score.scaled.");
    public static readonly Wrinkle NotCompleted = Of("say completed and result.completion says no", "Ask the learning system which is right.");
    public static readonly Wrinkle Contradiction = Of("pass or fail, and result.success says the opposite", "Ask the learning system which is right.");
    public static readonly Wrinkle Clipped = Of("have a score outside 0 to 1, which was taken to the nearer end", "Below 0 counts as 0, above 1 as 1.");
    public static readonly Wrinkle Duplicate = Of("are there twice (same id) and were counted once", "Nothing to do.");
    public static readonly Wrinkle Voids = Of("take back another, which does not count", "Nothing to do.");
    public static readonly Wrinkle Broken = Of("hold bytes that are not UTF-8", "Export them as UTF-8.");

    private static Wrinkle Of(string message, string cure) => new("statements", message, cure);
}
