namespace SkillsGap.Wire.Service;

/// <summary>Estimates of some people: one object of the stream that <c>/v1/estimate</c> answers, in the order of the request.</summary>
public sealed record EstimateChunk
{
    /// <summary>Place of the first of these people in the request.</summary>
    public required int First { get; init; }

    /// <summary>People in the request: the stream is whole when <c>first</c> and the number of <c>id</c> make this.</summary>
    public required int Of { get; init; }

    /// <summary>The people.</summary>
    public required string[] Id { get; init; }

    /// <summary>People × skills levels, person by person; not clipped to 0–1.</summary>
    public required double[] Mean { get; init; }

    /// <summary>Their standard deviations.</summary>
    public required double[] Sd { get; init; }
}
