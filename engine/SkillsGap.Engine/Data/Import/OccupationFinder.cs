using SkillsGap.Engine.Data.Building;

namespace SkillsGap.Engine.Data.Import;

/// <summary>Finds the occupations that somebody selected, and says what was not found and what was probably meant.</summary>
/// <param name="session">Where errors go.</param>
/// <param name="path">The file of the occupations.</param>
/// <param name="occupations">Id, code, title and group (code and name) of every occupation.</param>
internal sealed class OccupationFinder(
    ImportSession session, string path, IReadOnlyList<(string Id, string Code, string Title, string Group, string GroupName)> occupations)
{
    /// <summary>The places of the selected occupations.</summary>
    public HashSet<int> Find(OccupationSelection selection)
    {
        if (selection.IsAll)
            return [.. Enumerable.Range(0, occupations.Count)];
        var found = new HashSet<int>();
        foreach (string name in selection.Names)
        {
            int[] places = Named(name.Trim());
            if (places.Length == 0)
                Complain(name, "is no occupation's code or title", occupations.Select(one => one.Title));
            found.UnionWith(places);
        }
        foreach (string group in selection.Groups)
        {
            int[] places = Where(one => IsGroup(one.Group, one.GroupName, group.Trim()));
            if (places.Length == 0)
                Complain(group, "is no group of occupations", occupations.Select(one => one.GroupName).Where(name => name.Length > 0).Distinct());
            found.UnionWith(places);
        }
        return found;
    }

    private int[] Named(string name)
    {
        if (name.Length == 0)
            return [];
        int[] same = Where(one => Same(one.Title, name) || Same(one.Id, name) || Same(one.Code, name));
        if (same.Length > 0)
            return same;
        return char.IsAsciiDigit(name[0])
            ? Where(one => one.Code.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            : Where(one => one.Title.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsGroup(string code, string name, string wanted) => wanted.Length > 0 && (char.IsAsciiDigit(wanted[0])
        ? code.StartsWith(wanted.EndsWith("-0000", StringComparison.Ordinal) ? wanted[..^5] : wanted, StringComparison.OrdinalIgnoreCase)
        : Same(code, wanted) || name.Contains(wanted, StringComparison.OrdinalIgnoreCase));

    private int[] Where(Func<(string Id, string Code, string Title, string Group, string GroupName), bool> rule) =>
        [.. Enumerable.Range(0, occupations.Count).Where(place => rule(occupations[place]))];

    private void Complain(string name, string what, IEnumerable<string> candidates) => session.Log(path).Error(null, null, name, new(
        $"{what}.", () => Nearest.Cure(name, candidates, "Take a code, or a part of a title, of this file.")));

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
