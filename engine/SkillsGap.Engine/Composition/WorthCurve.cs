using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Composition;

/// <summary>What the heads that do one kind of work of a role are worth a month: falling steps, nothing beyond the last.</summary>
/// <param name="Role">Index of the role.</param>
/// <param name="Kind">The kind of work.</param>
/// <param name="Steps">Rising head-counts with falling worth a head and month; not empty.</param>
public sealed record WorthCurve(int Role, WorkKind Kind, ImmutableArray<HeadcountWorth> Steps)
{
    /// <summary>The head-count beyond which no head is worth anything.</summary>
    public double Wanted => Steps.Where(step => step.ValuePerMonth > 0).Select(step => step.UpTo).DefaultIfEmpty(0).Max();

    /// <summary>Worth a month of so many heads.</summary>
    /// <param name="heads">At least 0.</param>
    public double WorthOf(double heads)
    {
        double worth = 0, from = 0;
        foreach (var step in Steps)
        {
            if (heads <= from) break;
            worth += (Math.Min(heads, step.UpTo) - from) * step.ValuePerMonth;
            from = step.UpTo;
        }

        return worth;
    }
}
