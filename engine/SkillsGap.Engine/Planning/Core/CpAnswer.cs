using System.Diagnostics.CodeAnalysis;

namespace SkillsGap.Engine.Planning.Core;

/// <summary>What a solver answers to a <see cref="CpModel"/>.</summary>
internal sealed record CpAnswer
{
    public required CpStatus Status { get; init; }

    /// <summary>Why there is no answer; empty unless the status is <see cref="CpStatus.None"/>.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Value of each variable; null unless the status is feasible or optimal.</summary>
    public long[]? Solution { get; init; }

    /// <summary>Objective of <see cref="Solution"/>, counted from it; 0 without one.</summary>
    public long Objective { get; init; }

    /// <summary>No solution has a larger objective; null where the solver gave no bound.</summary>
    public long? Bound { get; init; }

    /// <summary>The solver's count of its own work, equal on every machine; about seconds on a fast one.</summary>
    public double DeterministicTime { get; init; }

    /// <summary>Whether the same call gives the same answer again: false where the clock or a fault ended it.</summary>
    public bool Repeatable { get; init; }

    [MemberNotNullWhen(true, nameof(Solution))]
    public bool HasSolution => Solution is not null;

    public static CpAnswer None(string reason) => new() { Status = CpStatus.None, Reason = reason };
}
