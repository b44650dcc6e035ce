using System.Collections.Immutable;

namespace SkillsGap.Engine.Scenarios;

/// <summary>Another order of a table, and what becomes of the indices that refer to it.</summary>
/// <param name="Order">Per new place the old index.</param>
/// <param name="Place">Per old index the new place.</param>
internal sealed record Renumbering(ImmutableArray<int> Order, ImmutableArray<int> Place)
{
    /// <summary>Items by a key, ordinal; equal keys stay in the order they are in.</summary>
    public static Renumbering By<T>(ImmutableArray<T> items, Func<int, string> key)
    {
        var order = Enumerable.Range(0, items.Length).OrderBy(key, StringComparer.Ordinal).ToImmutableArray();
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++) place[order[i]] = i;
        return new(order, [.. place]);
    }

    /// <summary>The items in the new order.</summary>
    public ImmutableArray<T> Of<T>(ImmutableArray<T> items) => [.. Order.Select(i => items[i])];

    /// <summary>The new place of an index that may be absent.</summary>
    public int? Of(int? index) => index is { } i ? Place[i] : null;
}
