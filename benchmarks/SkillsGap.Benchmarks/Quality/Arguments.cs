using System.Globalization;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>Options anywhere among the words of a command; what is left is <see cref="Rest"/>.</summary>
internal sealed class Arguments(IEnumerable<string> words)
{
    private readonly List<string> rest = [.. words];

    /// <summary>The words that no option has taken.</summary>
    public IReadOnlyList<string> Rest => rest;

    /// <summary>An option that nobody has asked for; null where there is none.</summary>
    public string? Unknown => rest.Find(word => word.StartsWith("--", StringComparison.Ordinal));

    /// <summary>Whether an option without a value is there.</summary>
    public bool Has(string name) => rest.Remove(name);

    /// <summary>The value of an option, which is taken away; null where it is not there.</summary>
    public string? Value(string name)
    {
        var at = rest.IndexOf(name);
        if (at < 0 || at + 1 >= rest.Count) return null;
        var value = rest[at + 1];
        rest.RemoveRange(at, 2);
        return value;
    }

    /// <summary>All values of an option that may be given several times.</summary>
    public IEnumerable<string> Values(string name)
    {
        while (Value(name) is { } value) yield return value;
    }

    /// <summary>The value of an option in seconds, above zero; null where it is not there.</summary>
    public TimeSpan? Seconds(string name) =>
        Value(name) is { } value ? TimeSpan.FromSeconds(double.Parse(value, CultureInfo.InvariantCulture)) : null;
}
