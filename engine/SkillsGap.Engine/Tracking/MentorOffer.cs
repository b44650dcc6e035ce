using System.Collections.Immutable;

namespace SkillsGap.Engine.Tracking;

/// <summary>Who could mentor somebody who struggles.</summary>
/// <param name="Person">Index of the person who struggles.</param>
/// <param name="Mentor">Index of the mentor, or null where nobody is there who is proficient and has hours.</param>
/// <param name="Skills">The skills (indices) they struggle with, in all of which the mentor is at the level required.</param>
/// <param name="Source">Where the mentor's hours come from.</param>
/// <param name="Former">Index of the mentor they had, or null.</param>
public sealed record MentorOffer(int Person, int? Mentor, ImmutableArray<int> Skills, HoursSource Source, int? Former);
