namespace SkillsGap.Engine.Audit.Privacy;

/// <summary>One way of putting people into groups: by role, by unit, by two things at once. Everybody is in one group of it, or in none.</summary>
public sealed class Grouping
{
    private readonly int[] _groupOf, _sizes;

    private Grouping(string name, string[] groups, int[] groupOf)
    {
        (Name, Groups, _groupOf) = (name, groups, groupOf);
        _sizes = new int[groups.Length];
        foreach (var group in groupOf)
        {
            if (group >= 0) _sizes[group]++;
        }
    }

    /// <summary>What the people are grouped by, in words.</summary>
    public string Name { get; }

    /// <summary>The groups' names, in ordinal order.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>For each person the index of their group, or −1 for none.</summary>
    public IReadOnlyList<int> GroupOf => _groupOf;

    /// <summary>People of each group, all at least 1.</summary>
    public IReadOnlyList<int> Sizes => _sizes;

    /// <summary>Groups people by a label.</summary>
    /// <param name="name">What the label says.</param>
    /// <param name="labels">One label per person; null for somebody who is in no group.</param>
    public static Grouping By(string name, IReadOnlyList<string?> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        string[] groups = [.. labels.OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        var index = groups.Index().ToDictionary(one => one.Item, one => one.Index);
        return new(name, groups, [.. labels.Select(label => label is null ? -1 : index[label])]);
    }

    /// <summary>Both at once: a group for each pair of groups that have somebody in common.</summary>
    /// <param name="other">A grouping of the same people.</param>
    public Grouping CrossedWith(Grouping other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._groupOf.Length != _groupOf.Length) throw new ArgumentException("Both groupings have to be of the same people.", nameof(other));
        (int, int)[] pairs = [.. _groupOf.Zip(other._groupOf)];
        (int, int)[] groups = [.. pairs.Where(pair => pair is ( >= 0, >= 0)).Distinct().Order()];
        var index = groups.Index().ToDictionary(one => one.Item, one => one.Index);
        return new(
            $"{Name} × {other.Name}",
            [.. groups.Select(pair => $"{Groups[pair.Item1]} × {other.Groups[pair.Item2]}")],
            [.. pairs.Select(pair => index.GetValueOrDefault(pair, -1))]);
    }
}
