using SkillsGap.Host.Serving.Problems;

namespace SkillsGap.Host.Serving.Wire;

/// <summary>An argument of a handler that may not have been readable.</summary>
internal interface IUnread
{
    /// <summary>Why; null where it was.</summary>
    Problem? Problem { get; }
}
