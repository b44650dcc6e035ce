using System.Globalization;

namespace SkillsGap.Engine.Adoption;

/// <summary>The column <c>features</c> of a record: names separated by semicolons, or how many there were.</summary>
/// <param name="Names">The names; none where it says how many.</param>
/// <param name="Count">How many.</param>
internal readonly record struct FeatureList(string[] Names, int Count)
{
    private const int Most = 1000;

    public static FeatureList Of(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return new([], Math.Min(count, Most));
        string[] names =
        [
            .. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        return new(names, names.Length);
    }
}
