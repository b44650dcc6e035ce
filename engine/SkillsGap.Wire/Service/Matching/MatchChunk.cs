namespace SkillsGap.Wire.Service;

/// <summary>Matches of some people: one object of the stream that <c>/v1/match</c> answers, in the order of the request.</summary>
public sealed record MatchChunk
{
    /// <summary>Place of the first of these people in the request.</summary>
    public required int First { get; init; }

    /// <summary>People in the request: the stream is whole when <c>first</c> and the number of <c>id</c> make this.</summary>
    public required int Of { get; init; }

    /// <summary>The people.</summary>
    public required string[] Id { get; init; }

    /// <summary>Roles per person.</summary>
    public required int Top { get; init; }

    /// <summary>People × top places of roles, the best first.</summary>
    public required int[] Role { get; init; }

    /// <summary>Fit of each, 0–1.</summary>
    public required double[] Fit { get; init; }

    /// <summary>Fit of each counting what carries over, 0–1.</summary>
    public required double[] Reach { get; init; }

    /// <summary>Skills each still lacks.</summary>
    public required int[] Gaps { get; init; }
}
