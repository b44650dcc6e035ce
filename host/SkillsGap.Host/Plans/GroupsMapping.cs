using SkillsGap.Engine.Audit.Privacy;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From figures about groups to their document.</summary>
internal static class GroupsMapping
{
    /// <summary>Most dimensions that can be crossed.</summary>
    public const int MostCrossed = 2;

    /// <summary>What can be asked by and shows some group, as <c>--by</c> takes it; empty where not even everybody may be shown.</summary>
    public static IReadOnlyList<string> Showing(GroupFigures figures)
    {
        string[] known = [.. figures.Pattern.Dimensions.Select(dimension => dimension.Name)];
        return
        [
            .. known.Index().Where(one => figures.By([one.Index]) is { Count: > 0 }).Select(one => one.Item),
            .. figures.Pattern.Crossings.Where(pair => figures.By([pair.A, pair.B]) is { Count: > 0 }).Select(pair => $"{known[pair.A]},{known[pair.B]}"),
        ];
    }

    /// <summary>The document of a question, or what is wrong with the question and a cure.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="by">Names of dimensions with commas between them; null or empty for everybody.</param>
    public static (GroupsDocument? Document, string? Problem) Of(GroupFigures figures, string? by)
    {
        var (pattern, workforce) = (figures.Pattern, figures.Analysis.Workforce);
        string[] known = [.. pattern.Dimensions.Select(dimension => dimension.Name)];
        string[] asked = by?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        int[] at = [.. asked.Select(name => Array.IndexOf(known, name))];
        if (Array.IndexOf(at, -1) is >= 0 and var wrong)
            return (null, $"{asked[wrong]}: is nothing to group by\n  Take {string.Join(", ", known)}.");
        if (at.Length > MostCrossed || at.Distinct().Count() < at.Length)
            return (null, $"{by}: are not two different things to group by\n  Give one, or two with a comma between them.");
        if (figures.By(at) is not { } groups)
        {
            var crossings = pattern.Crossings.Select(pair => $"{known[pair.A]},{known[pair.B]}");
            return (
                null,
                $"{by}: is not answered: crossings make at most {GroupPattern.MostCrossed:N0} groups together\n  Those that are: {string.Join(" ", crossings)}.");
        }

        return (
            new(
                figures.Analysis.Scenario.AsOf, workforce.Roles[figures.Analysis.FirstTarget].Id, pattern.Smallest, asked,
                [.. groups.Select(group => new GroupFigureDocument(group.Names, group.People, group.Fit, group.Reach, group.Capable, group.Levels))],
                [.. workforce.Taxonomy.Skills.Select(skill => skill.Id)], known),
            null);
    }
}
