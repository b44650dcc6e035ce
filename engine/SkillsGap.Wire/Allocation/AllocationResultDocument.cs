using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Allocation;

/// <summary>The answer to an allocation problem, as it is sent and stored.</summary>
public sealed class AllocationResultDocument
{
    /// <summary>The only format there is so far.</summary>
    public const string CurrentFormat = "skillsgap-allocation-result/1";

    /// <summary>Name and version of the format.</summary>
    public required string Format { get; init; }

    /// <summary>Version of the engine that answered.</summary>
    public required string Engine { get; init; }

    /// <summary>Seed of the search.</summary>
    public required ulong Seed { get; init; }

    /// <summary><c>optimal</c>, <c>feasible</c>, <c>infeasible</c> or <c>unknown</c>.</summary>
    public required string Status { get; init; }

    /// <summary><c>gap</c>, <c>time</c>, <c>iterations</c> or <c>cancelled</c>.</summary>
    public required string Stopped { get; init; }

    /// <summary>Whether the same input gives the same bytes again.</summary>
    public required bool Repeatable { get; init; }

    /// <summary>Part of a limit by which a plan may miss it.</summary>
    public required double Tolerance { get; init; }

    /// <summary>Value of the plan, less what moves cost; null without one.</summary>
    public required double? Value { get; init; }

    /// <summary>No plan is worth more.</summary>
    public required double Bound { get; init; }

    /// <summary>What proves the bound: <c>prices</c>, <c>certificate</c>, <c>cp-sat</c> or <c>enumeration</c>.</summary>
    public required string BoundFrom { get; init; }

    /// <summary>The bound that the prices prove.</summary>
    public required double PriceBound { get; init; }

    /// <summary>What proves a bound below <see cref="PriceBound"/>; absent where nothing is gained.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CertificateDocument? Certificate { get; init; }

    /// <summary>(bound − value) / max(|value|, 1e-9); null without a plan.</summary>
    public required double? Gap { get; init; }

    /// <summary>What is changed of former decisions; absent where none are known, or without a plan.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MovesDocument? Moves { get; init; }

    /// <summary>What went wrong with the exact core; absent where nothing did. The plan is none the less what it says.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? CoreFailures { get; init; }

    /// <summary>Rows that cannot be kept together; absent unless infeasible.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Conflict { get; init; }

    /// <summary>The limits and required groups that cannot all be kept; absent unless infeasible, and where OR-Tools alone says so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ConflictMemberDocument>? ConflictMembers { get; init; }

    /// <summary>Whether the planner found a plan for the members with any one of them dropped; absent without a conflict.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Irreducible { get; init; }

    /// <summary>Ways to make the problem have a plan; absent unless infeasible.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RepairDocument>? Repairs { get; init; }

    /// <summary>Prices of phase 1 of the rows in conflict, every other one being 0: anyone can recompute from them that there is no plan.
    /// Absent unless prices prove it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OrderedDictionary<string, double>? Proof { get; init; }

    /// <summary>Per group its option or null; absent without a plan.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OrderedDictionary<string, string?>? Choice { get; init; }

    /// <summary>Per row its price.</summary>
    public required OrderedDictionary<string, double> Prices { get; init; }

    /// <summary>Per row its use, slack and price.</summary>
    public required IReadOnlyList<RowResultDocument> Rows { get; init; }
}
