namespace SkillsGap.Engine.Planning;

/// <summary>How far a member of a conflict gives way.</summary>
/// <param name="Member">The limit of a row, or the group that need not take an option any more.</param>
/// <param name="From">The limit, in units of the row; null for a group.</param>
/// <param name="To">The limit that is enough; null for a group.</param>
/// <param name="Least">No plan does with a limit nearer to <paramref name="From"/> than this; null for a group, where nothing of the kind was proven, and
/// where several members give way at once.</param>
public sealed record LimitChange(ConflictMember Member, double? From = null, double? To = null, double? Least = null);
