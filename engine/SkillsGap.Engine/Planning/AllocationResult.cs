namespace SkillsGap.Engine.Planning;

/// <summary>What the planner answers: how good the plan is, why it stopped and what the plan is, as three separate things.</summary>
public sealed record AllocationResult
{
    /// <summary>The gap up to which a plan is called optimal: room for the rounding of sums, nothing else.</summary>
    public const double OptimalGap = 1e-9;

    /// <summary>What is known about the answer.</summary>
    public required PlanStatus Status { get; init; }

    /// <summary>Why the planner stopped.</summary>
    public required StopReason Stopped { get; init; }

    /// <summary>Value of the plan: its options' values and the rows' worth, less what moves cost. Null without a plan.</summary>
    public required double? Value { get; init; }

    /// <summary>What <see cref="Prices"/> prove: no plan is worth more. Holds whatever the status and however early the stop.</summary>
    public required double PriceBound { get; init; }

    /// <summary>What proves a bound below <see cref="PriceBound"/>: rounded rows, and blocks solved exactly. Null where nothing is gained.</summary>
    public BoundCertificate? Certificate { get; init; }

    /// <summary>The least proven upper bound on the value of any plan; never below <see cref="Value"/>.</summary>
    public required double Bound { get; init; }

    /// <summary>What proves <see cref="Bound"/>.</summary>
    public required BoundSource BoundFrom { get; init; }

    /// <summary>(bound − value) / max(|value|, 1e-9). Null without a plan.</summary>
    public double? Gap => Value is double value ? GapOf(value, Bound) : null;

    /// <summary>Per group the position of its option, or −1 for none. Without a plan, the attempt that missed least.</summary>
    public required IReadOnlyList<int> Choice { get; init; }

    /// <summary>Per row its price, in value per unit: at least 0 where only an upper limit binds, at most 0 where only a lower one does.</summary>
    public required IReadOnlyList<double> Prices { get; init; }

    /// <summary>Per row its use under <see cref="Choice"/>, its slack and its price.</summary>
    public required IReadOnlyList<RowReading> Rows { get; init; }

    /// <summary>Whether the same problem and settings give the same bytes again: false after a stop by time or cancellation, or a failure of the core.</summary>
    public required bool Repeatable { get; init; }

    /// <summary>What went wrong with the exact core, each thing once; empty where nothing did. The plan does not depend on it.</summary>
    public IReadOnlyList<string> CoreFailures { get; init; } = [];

    /// <summary>What the plan changes of former decisions, which <see cref="Value"/>, <see cref="Bound"/> and <see cref="Gap"/> have paid for.
    /// Null without a plan, or where no former decisions are known.</summary>
    public MoveCount? Moves { get; init; }

    /// <summary>Limits and required groups that cannot all be kept; empty unless the status is infeasible, and where the core alone says so.</summary>
    public IReadOnlyList<ConflictMember> ConflictMembers { get; init; } = [];

    /// <summary>Whether the conflict is irreducible: for each of its members a plan was found that keeps all the others of them.</summary>
    public bool IsIrreducible { get; init; }

    /// <summary>Indices of the rows of <see cref="ConflictMembers"/>, each once.</summary>
    public IReadOnlyList<int> Conflict => [.. ConflictMembers.Where(member => member.Side != ConflictSide.Required).Select(member => member.Index).Distinct()];

    /// <summary>Per row its price in phase 1 (DESIGN 8.4), which proves from the members of the conflict alone that there is no plan; null unless
    /// prices prove it.</summary>
    public IReadOnlyList<double>? Proof { get; init; }

    /// <summary>Part of a limit by which a plan may miss it: room for the rounding of sums, nothing else.</summary>
    public const double LimitTolerance = RowLimits.Tolerance;

    internal static double GapOf(double value, double bound) => (bound - value) / Math.Max(Math.Abs(value), 1e-9);
}
