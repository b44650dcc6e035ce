namespace SkillsGap.Engine.Audit.Outcomes;

/// <summary>Incomes before and after of a group, put together.</summary>
/// <param name="People">People with an income on both sides.</param>
/// <param name="Before">Their mean income of a year before; null where the group is too small to be told.</param>
/// <param name="After">After.</param>
/// <param name="Cost">Mean cost of their learning between.</param>
/// <param name="Return">`(gain − cost)/cost` of all of them together; null where nothing was spent, too.</param>
public sealed record LearningReturn(int People, double? Before, double? After, double? Cost, double? Return)
{
    /// <summary>`(gain − gain of others − cost)/cost`: the return of what was gained beyond others; null where it cannot be told.</summary>
    /// <param name="others">Others, on whose learning nothing was spent.</param>
    public double? Beyond(LearningReturn others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return Cost > 0 ? (After - Before - (others.After - others.Before) - Cost) / Cost : null;
    }

    /// <summary>The figures of a group.</summary>
    /// <param name="changes">Of each person.</param>
    /// <param name="isHidden">Whether the group is too small to be told.</param>
    public static LearningReturn Of(IReadOnlyCollection<IncomeChange> changes, bool isHidden)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (isHidden || changes.Count == 0) return new(changes.Count, null, null, null, null);
        var all = new IncomeChange(changes.Average(one => one.Before), changes.Average(one => one.After), changes.Average(one => one.Cost));
        return new(changes.Count, all.Before, all.After, all.Cost, all.Return);
    }
}
