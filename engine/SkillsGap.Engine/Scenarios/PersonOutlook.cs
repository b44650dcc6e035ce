using System.Collections.Immutable;

namespace SkillsGap.Engine.Scenarios;

/// <summary>One person and a skill of the role they hold, on each day looked at.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Skill">Index of the skill.</param>
/// <param name="Days">One outlook a day, the first of today.</param>
public sealed record PersonOutlook(int Person, int Skill, ImmutableArray<SkillOutlook> Days)
{
    /// <summary>
    /// The day (its index) on which the level is first expected to be below what is needed, where it is not today; null where it is below
    /// today already, or on no day.
    /// </summary>
    public int? Falls
    {
        get
        {
            for (var day = 0; day < Days.Length; day++)
            {
                if (Days[day].IsBelow) return day == 0 ? null : day;
            }

            return null;
        }
    }
}
