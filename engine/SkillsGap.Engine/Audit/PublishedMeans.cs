using SkillsGap.Engine.Audit.Privacy;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit;

/// <summary>
/// Means of one figure of people: of everybody, by role and by unit. Who has no such figure is in no mean, so which may be told is decided among those
/// who have one: nothing that can be worked out of all means together is about fewer people than a figure must be about.
/// </summary>
internal sealed class PublishedMeans
{
    private readonly PublishedGroups published;
    private readonly double[] values;

    /// <summary>Decides which means may be told.</summary>
    /// <param name="workforce">The people.</param>
    /// <param name="figures">The figure of each person, or null.</param>
    /// <param name="smallest">Fewest people that a mean may be about.</param>
    public PublishedMeans(Workforce workforce, IReadOnlyList<double?> figures, int smallest)
    {
        Person[] people = [.. workforce.People.Where((_, p) => figures[p] is not null)];
        values = [.. figures.OfType<double>()];
        published = PublishedGroups.Of(
            people.Length,
            [
                Grouping.By("role", [.. people.Select(person => workforce.Roles[person.Role].Id)]),
                Grouping.By("unit", [.. people.Select(person => workforce.Units[person.Unit].Id)]),
            ], smallest);
    }

    /// <summary>The groups of a kind that have anybody: name, people, and whether a mean of them may be told.</summary>
    public IEnumerable<(string Group, int People, bool IsShown)> Groups(GroupKind kind) => kind == GroupKind.Whole
        ? [("", values.Length, published.ShowsWhole)]
        : GroupingOf(kind) is var grouping
            ? published.Groupings[grouping].Groups.Select((name, g) => (name, published.Groupings[grouping].Sizes[g], published.Shows(grouping, g)))
            : [];

    /// <summary>The mean of a group; null where it may not be told, or nobody has the figure.</summary>
    /// <param name="kind">What its people have in common.</param>
    /// <param name="group">Its name; without meaning for everybody.</param>
    public double? Of(GroupKind kind, string group)
    {
        if (kind == GroupKind.Whole) return published.ShowsWhole ? values.Average() : null;
        var by = published.Groupings[GroupingOf(kind)];
        var index = by.Groups.ToList().IndexOf(group);
        return index >= 0 && published.Shows(GroupingOf(kind), index) ? values.Where((_, p) => by.GroupOf[p] == index).Average() : null;
    }

    /// <summary>Whether people of a group have the figure and its mean may not be told.</summary>
    /// <param name="kind">What its people have in common.</param>
    /// <param name="group">Its name; without meaning for everybody.</param>
    public bool Withholds(GroupKind kind, string group) => Groups(kind).Any(one => one is { People: > 0, IsShown: false } && one.Group == group);

    private static int GroupingOf(GroupKind kind) => kind == GroupKind.Role ? 0 : 1;
}
