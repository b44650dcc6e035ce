namespace SkillsGap.Wire.Service;

/// <summary>A kind of problem, as <c>/problems</c> describes it.</summary>
public sealed record ProblemKindDocument
{
    /// <summary>Its stable name: the <see cref="ProblemDocument.Type"/> of problems of this kind.</summary>
    public required string Type { get; init; }

    /// <summary>The kind in words.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status it is answered with.</summary>
    public required int Status { get; init; }

    /// <summary>What helps.</summary>
    public required string Cure { get; init; }
}
