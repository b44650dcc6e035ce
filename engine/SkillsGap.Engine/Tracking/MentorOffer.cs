using System.Collections.Immutable;

namespace SkillsGap.Engine.Tracking;

/// <summary>Who could mentor somebody who struggles.</summary>
/// <param name="Person">Index of the person who struggles.</param>
/// <param name="Mentor">Index of the mentor, or null where nobody is there who is proficient and has hours.</param>
/// <param name="Skills">The skills (indices) they struggle with, in all of which the mentor is at the level required.</param>
/// <param name="Source">Where the mentor's hours come from.</param>
/// <param name="Former">Index of the mentor they had, or null.</param>
/// <param name="NotHeld">Why what is planned again is not held to the mentor, with what would change that; null where it is, or there is no mentor.</param>
public sealed record MentorOffer(int Person, int? Mentor, ImmutableArray<int> Skills, HoursSource Source, int? Former, string? NotHeld = null)
{
    /// <summary>Whether what is planned again is held to the mentor.</summary>
    public bool IsHeld => Mentor is not null && NotHeld is null;
}
