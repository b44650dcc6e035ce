namespace SkillsGap.Engine.Planning.Core;

/// <summary>How long and how closely to solve.</summary>
internal sealed record CpLimits
{
    /// <summary>Wall-clock limit of the whole call, above zero; the answer comes within a second after it.</summary>
    public required TimeSpan WallTime { get; init; }

    /// <summary>Limit of the solver's own count of work, above 0; default none. Unlike the clock it stops at the same
    /// place every time.</summary>
    public double DeterministicTime { get; init; } = double.PositiveInfinity;

    /// <summary>Relative gap between solution and bound at which to stop, at least 0; default 0, go on until proven.</summary>
    public double RelativeGap { get; init; }

    /// <summary>Whether to simplify the model first; default false: it costs more than it brings on neighbourhoods of a good plan. Ignored
    /// where the model's numbers are too large for it (see <see cref="CpMessages"/>).</summary>
    public bool Presolve { get; init; }

    /// <summary>Seed of the search; default 1.</summary>
    public int Seed { get; init; } = 1;
}
