namespace SkillsGap.Wire.Service;

/// <summary>What a plan decides, in columns of equal length: one entry a person in scope, by id.</summary>
public sealed record PlanPeopleColumns
{
    /// <summary>The people.</summary>
    public required string[] Id { get; init; }

    /// <summary>The roles they hold today.</summary>
    public required string[] Role { get; init; }

    /// <summary>Their tiers.</summary>
    public required string[] Tier { get; init; }

    /// <summary>Fit to the first target, 0–1.</summary>
    public required double[] Fit { get; init; }

    /// <summary>Fit counting what carries over, 0–1.</summary>
    public required double[] Reach { get; init; }

    /// <summary>Ids of the options decided; null without a plan, as in all that follows.</summary>
    public required string?[] Option { get; init; }

    /// <summary><c>stay</c>, <c>path</c> or <c>transition</c>.</summary>
    public required string?[] Kind { get; init; }

    /// <summary>Roles whose requirements are met at the end.</summary>
    public required string?[] ToRole { get; init; }

    /// <summary>Mentors; null for none.</summary>
    public required string?[] Mentor { get; init; }

    /// <summary>Practice projects; null for none.</summary>
    public required string?[] Project { get; init; }

    /// <summary>First days of learning; null where nothing is learned.</summary>
    public required string?[] Start { get; init; }

    /// <summary>Last days of learning; null where nothing is learned.</summary>
    public required string?[] Finish { get; init; }

    /// <summary>Hours of learning.</summary>
    public required double?[] Hours { get; init; }

    /// <summary>Cash cost.</summary>
    public required double?[] Cash { get; init; }

    /// <summary>Probabilities of success.</summary>
    public required double?[] Success { get; init; }

    /// <summary>Values of the options.</summary>
    public required double?[] Value { get; init; }
}
