namespace SkillsGap.Engine.Data.Import.Onet;

/// <summary>Mean ratings of a group of occupations, for those of the group that nobody has rated yet.</summary>
internal sealed class BorrowedRatings(OnetRatings ratings)
{
    // Detailed occupation (15-2051), broad (15-205), minor (15-20): the group of a code is those that begin alike.
    private static readonly int[] Lengths = [7, 6, 5];

    private readonly Dictionary<string, IReadOnlyDictionary<string, OnetRating>> means = [];

    /// <summary>The nearest group of a code in which anybody is rated, or null.</summary>
    public string? GroupFor(string code) => Lengths.Where(length => code.Length >= length).Select(length => code[..length])
        .FirstOrDefault(group => Members(group).Any());

    /// <summary>The means of a group's ratings; those of low precision and those not relevant (importance kept, level 0) count as they are rated.</summary>
    public IReadOnlyDictionary<string, OnetRating> Mean(string group)
    {
        if (means.TryGetValue(group, out var known))
            return known;
        var mean = Members(group).SelectMany(code => ratings.Of(code)).Where(rating => rating.Value is { Importance: not null, Level: not null, LowPrecision: false })
            .GroupBy(rating => rating.Key, rating => rating.Value)
            .ToDictionary(element => element.Key, element => new OnetRating
            {
                Importance = element.Average(rating => rating.Importance), Level = element.Average(rating => rating.NotRelevant ? 0 : rating.Level),
                Path = element.First().Path, Line = element.First().Line,
            });
        means.Add(group, mean);
        return mean;
    }

    private IEnumerable<string> Members(string group) =>
        ratings.Occupations.Where(code => code.StartsWith(group, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
