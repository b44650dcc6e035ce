using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>An observation as it is before any model reads it as a level.</summary>
/// <param name="Skill">Index of the skill.</param>
/// <param name="Kind">Kind of the evidence.</param>
/// <param name="Age">Months before the day the data are of.</param>
/// <param name="Value">A score, or log(1 + count).</param>
/// <param name="Weight">How many ordinary observations a score is worth.</param>
/// <param name="IsScore">Whether it is scored; else it is a count.</param>
/// <param name="Required">The level at which the person's role requires the skill, or 0.</param>
internal readonly record struct Sample(int Skill, EvidenceKind Kind, double Age, double Value, double Weight, bool IsScore, double Required)
{
    /// <summary>
    /// −1 or 1 for a score at the lower or upper end of the scale: it stands for all that lies beyond, for there is nowhere else to put it.
    /// </summary>
    internal int End => !IsScore ? 0 : Value <= 0 ? -1 : Value >= 1 ? 1 : 0;
}
