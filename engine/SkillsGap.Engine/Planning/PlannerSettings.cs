using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Engine.Planning;

/// <summary>How long and how carefully to plan. Everything but <see cref="TimeLimit"/> is counted in iterations, so equal settings give
/// equal plans on every machine of the same instruction tier.</summary>
public sealed record PlannerSettings
{
    /// <summary>Seed of the search; default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads to use, at least 1; default all cores. Never changes the result.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Relative gap at which the planner stops early, at least 0; default 1e-4.</summary>
    public double GapTarget { get; init; } = 1e-4;

    /// <summary>Wall-clock limit, above zero; default null, none. A plan cut short by it need not repeat.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>The clock that <see cref="TimeLimit"/> is read from; ignored without a limit.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Iterations of the search for prices, at least 0; default 300, of which a start needs a fifth.</summary>
    public int PricingIterations { get; init; } = 300;

    /// <summary>Prices and plan to start from; default null, from nothing.</summary>
    public PlannerStart? Start { get; init; }

    /// <summary>Whether it is known that there is a plan, so that nobody need look for a proof of the contrary; default false.</summary>
    public bool HasPlan { get; init; }

    /// <summary>Moves that the search for a plan may try, at least 0; default null: 8,000 a group up to 1,000 groups and
    /// fewer in all beyond, where mending does more.</summary>
    public long? SearchMoves { get; init; }

    /// <summary>Nodes of the chains of changes that mend the plan, at least 0; default null: 2,000 a group up to 1,000 groups, beyond that growing
    /// with the cube root of their number, and with a time limit as many as it allows.</summary>
    public long? MendingNodes { get; init; }

    /// <summary>Choices that are looked at to prove a small problem's best plan by going through all that could be better, at least 0; default 700
    /// million, some seconds' worth. Where that would not do, little of it is used.</summary>
    public long EnumerationNodes { get; init; } = 700_000_000;

    /// <summary>The exact core; default null: prices and search alone.</summary>
    public ExactCore? Core { get; init; }

    /// <summary>Parts of a plan that the core solves again, at least 0; default null: 30, and with a time limit as many as it allows.</summary>
    public int? CoreParts { get; init; }

    // Part of the iterations that prices to start from are given.
    internal double WarmPricing { get; init; } = 0.2;

    internal long SearchMovesFor(int groups) => SearchMoves ?? (groups <= 1000 ? 8000L * groups : 8_000_000_000 / groups);

    internal long MendingNodesFor(int groups) => MendingNodes ?? (groups <= 1000 ? 2000L * groups : (long)(4e6 * Math.Cbrt(groups / 1000.0)));

    // A limit that has run out meanwhile is still one: above zero.
    internal static TimeSpan? Part(TimeSpan? left, int parts) =>
        left is TimeSpan some ? TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerMillisecond, some.Ticks / parts)) : null;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(GapTarget);
        ArgumentOutOfRangeException.ThrowIfNegative(PricingIterations);
        ArgumentOutOfRangeException.ThrowIfNegative(EnumerationNodes);
        if (SearchMoves is long moves)
            ArgumentOutOfRangeException.ThrowIfNegative(moves, nameof(SearchMoves));
        if (MendingNodes is long nodes)
            ArgumentOutOfRangeException.ThrowIfNegative(nodes, nameof(MendingNodes));
        if (CoreParts is int parts)
            ArgumentOutOfRangeException.ThrowIfNegative(parts, nameof(CoreParts));
        if (TimeLimit is TimeSpan limit)
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero, nameof(TimeLimit));
    }
}
