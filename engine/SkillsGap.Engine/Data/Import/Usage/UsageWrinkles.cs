namespace SkillsGap.Engine.Data.Import.Usage;

/// <summary>All that can be odd about an export of usage; what it is counted under, and what to do about it.</summary>
internal static class UsageWrinkles
{
    public const string UnknownPerson = "records of somebody unknown: add who it is to the people mapping, or leave it if they left";
    public const string Again = "records that are there again (same person, tool and day), the last one taken";
    public const string NoRecord = "items that are no record of use, no seat and no day of figures";
    public const string NoDate = "records without a usable day";
    public const string NeverUsed = "seats that were never used: no record";
    public const string LastOnly = "seats: they say the last day of use alone; the reports of users say more";
}
