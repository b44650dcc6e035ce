using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Composition;

/// <summary>
/// What one hire and one training place more would add, read from a composition and its prices. Any value with one more lies at most as far above the price
/// bound as the prices say, and at least as high as the composition held with nobody else moving: that proves both ends.
/// </summary>
internal sealed class NextWorths(DesignProblem design, AllocationProblem problem, AllocationResult result)
{
    private readonly WhatIf whatIf = new(problem, result);
    private readonly PriceReading reading = new(problem, result.Prices);

    public ImmutableArray<NextForRole> Of(IReadOnlyList<ImmutableArray<Post>> posts)
    {
        var places = Places(posts);
        return
        [
            .. design.Curves.Select(curve => curve.Role).Distinct()
                .Select(role => new NextForRole(role, Hire(role), places.TryGetValue(role, out var place) ? place : null)),
        ];
    }

    private MarginalWorth Hire(int role)
    {
        var answer = whatIf.AskAdded(design.Hire(role));
        return Within(answer.PriceChange, answer.Least, answer.Most);
    }

    // For each role the person and path to whom a place means most by prices; the same path on a given place is then put to the composition.
    private Dictionary<int, MarginalWorth> Places(IReadOnlyList<ImmutableArray<Post>> posts)
    {
        var best = new Dictionary<int, (double Gain, int Person, Post Post)>();
        for (var p = 0; p < posts.Count; p++)
        {
            var now = Enumerable.Range(0, posts[p].Length).Max(option => reading.ReducedValue(p, option));
            foreach (var post in posts[p])
            {
                if (post.Learning is null or { Kind: OptionKind.Stay }) continue;
                var gain = Math.Max(0, Net(design.OnAGivenPlace(p, post)) - now);
                if (!best.TryGetValue(post.Role, out var known) || gain > known.Gain) best[post.Role] = (gain, p, post);
            }
        }

        return best.ToDictionary(pair => pair.Key, pair => Worth(posts, pair.Value));
    }

    private MarginalWorth Worth(IReadOnlyList<ImmutableArray<Post>> posts, (double Gain, int Person, Post Post) best)
    {
        var group = design.Group(best.Person, posts[best.Person]);
        var answer = whatIf.Ask(best.Person, group with { Options = [.. group.Options, design.OnAGivenPlace(best.Person, best.Post)] });
        return Within(best.Gain, answer.Least, result.PriceBound - result.Value!.Value + best.Gain);
    }

    // What is added can be left unused, so that it never takes anything away.
    private static MarginalWorth Within(double byPrices, double? least, double most)
    {
        var (from, to) = (Math.Max(0, least ?? 0), Math.Max(0, most));
        return new(Math.Clamp(byPrices, from, to), from, to);
    }

    private double Net(AllocationOption option) => option.Value - option.Uses.Sum(use => use.Amount * result.Prices[RowOf[use.Row]]);

    private Dictionary<string, int> RowOf { get; } = problem.Rows.Select((row, i) => (row.Id, i)).ToDictionary(StringComparer.Ordinal);
}
