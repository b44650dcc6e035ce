namespace SkillsGap.Engine.Planning.Checking;

/// <summary>A result as somebody states it: words and ids as they are written, nothing taken for granted.</summary>
public sealed record AllocationClaim
{
    /// <summary><c>optimal</c>, <c>feasible</c>, <c>infeasible</c> or <c>unknown</c>.</summary>
    public required string Status { get; init; }

    /// <summary><c>gap</c>, <c>time</c>, <c>iterations</c> or <c>cancelled</c>.</summary>
    public required string Stopped { get; init; }

    /// <summary>Whether the same input is said to give the same bytes again.</summary>
    public required bool Repeatable { get; init; }

    /// <summary>Part of a limit by which the plan may miss it.</summary>
    public required double Tolerance { get; init; }

    /// <summary>Value of the plan; null without one.</summary>
    public required double? Value { get; init; }

    /// <summary>Changed decisions; null where none are stated.</summary>
    public MovesClaim? Moves { get; init; }

    /// <summary>No plan is worth more.</summary>
    public required double Bound { get; init; }

    /// <summary>What proves the bound: <c>prices</c>, <c>certificate</c>, <c>cp-sat</c> or <c>enumeration</c>.</summary>
    public required string BoundFrom { get; init; }

    /// <summary>The bound that the prices prove.</summary>
    public required double PriceBound { get; init; }

    /// <summary>What is said to prove a bound below <see cref="PriceBound"/>; null for nothing.</summary>
    public CertificateClaim? Certificate { get; init; }

    /// <summary>(bound − value) / max(|value|, 1e-9); null without a plan.</summary>
    public required double? Gap { get; init; }

    /// <summary>Per group its option or null; null without a plan.</summary>
    public required IReadOnlyDictionary<string, string?>? Choice { get; init; }

    /// <summary>Per row its price.</summary>
    public required IReadOnlyDictionary<string, double> Prices { get; init; }

    /// <summary>Per row its use, slack and price.</summary>
    public required IReadOnlyList<RowClaim> Rows { get; init; }

    /// <summary>Rows that cannot be kept together; empty unless infeasible.</summary>
    public required IReadOnlyList<string> Conflict { get; init; }

    /// <summary>The limits and required groups of the conflict; empty where a result names rows alone, which then stand for all that they limit and
    /// for every required group.</summary>
    public IReadOnlyList<ConflictClaim> ConflictMembers { get; init; } = [];

    /// <summary>Prices of phase 1 (DESIGN 8.4) of the rows in conflict, every other one being 0; null unless infeasible.</summary>
    public required IReadOnlyDictionary<string, double>? Proof { get; init; }
}
