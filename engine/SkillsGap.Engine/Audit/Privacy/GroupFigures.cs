using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Audit.Privacy;

/// <summary>
/// Figures about groups of a workforce that may be passed on: numbers, mean levels, fit and the share capable, by one <see cref="GroupPattern"/>.
/// </summary>
public sealed class GroupFigures
{
    private readonly PublishedGroups _shares;
    private readonly bool[] _isCapable;

    private GroupFigures(WorkforceAnalysis analysis, GroupPattern pattern)
    {
        (Analysis, Pattern) = (analysis, pattern);
        _isCapable = [.. analysis.Workforce.People.Select((_, p) => analysis.FitTo(p, analysis.FirstTarget).Gaps.IsEmpty)];
        _shares = pattern.Shares(_isCapable);
    }

    /// <summary>What is known.</summary>
    public WorkforceAnalysis Analysis { get; }

    /// <summary>Which groups are shown.</summary>
    public GroupPattern Pattern { get; }

    /// <summary>Makes the pattern for a workforce; tiers, fit and being capable are towards the first target's role.</summary>
    /// <param name="analysis">What is known.</param>
    /// <param name="attributes">Protected attributes: person by id, attribute, value.</param>
    /// <param name="smallest">k, at least 1.</param>
    public static GroupFigures Of(
        WorkforceAnalysis analysis, IEnumerable<(string Person, string Attribute, string Value)> attributes, int smallest = SmallGroups.DefaultSmallest)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return new(analysis, GroupPattern.Of(analysis.Workforce.People.Length, GroupDimensions.Of(analysis, attributes), smallest));
    }

    /// <summary>The protected attributes of a workforce as it was read, with people by id.</summary>
    /// <param name="workforce">The workforce as read.</param>
    /// <param name="attributes">Its attributes.</param>
    public static IEnumerable<(string Person, string Attribute, string Value)> AttributesById(Workforce workforce, IEnumerable<AuditAttribute> attributes) =>
        attributes.Select(one => (workforce.People[one.Person].Id, one.Attribute, one.Value));

    /// <summary>The figures by up to two dimensions.</summary>
    /// <param name="by">Indices of the pattern's dimensions, at most two.</param>
    /// <returns>A row a group that may be shown, by name; null where that crossing is not answered.</returns>
    public IReadOnlyList<GroupFigure>? By(IReadOnlyList<int> by)
    {
        var groups = Pattern.Find(by);
        if (groups is null) return null;
        var shares = Pattern.Find(by, _shares)!.Select(group => group.People[0]).ToHashSet();
        return [.. groups.Select(group => Figure(group, shares.Contains(group.People[0])))];
    }

    private GroupFigure Figure(PublishedGroup group, bool saysShare)
    {
        var (fit, reach) = (0.0, 0.0);
        var levels = new double[Analysis.Workforce.Taxonomy.Skills.Length];
        foreach (var person in group.People)
        {
            var to = Analysis.FitTo(person, Analysis.FirstTarget);
            (fit, reach) = (fit + to.Fit, reach + to.Reach);
            for (var skill = 0; skill < levels.Length; skill++) levels[skill] += Analysis.Estimate.Mean[person, skill];
        }

        var people = group.People.Length;
        return new(
            group.Names, people, fit / people, reach / people, saysShare ? group.People.Count(p => _isCapable[p]) : null,
            [.. levels.Select(sum => sum / people)]);
    }
}
