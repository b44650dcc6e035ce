using System.Collections.Immutable;

namespace SkillsGap.Engine.Model;

/// <summary>What a plan must give to groups of people at rates near each other. It names attributes and nobody who has them.</summary>
/// <param name="Constraints">Each <c>MEASURE:ATTRIBUTE</c>, as in <c>training:gender</c>; at least one, none twice.</param>
/// <param name="Tolerance">By which part one group's rate may be below another's, 0–1.</param>
public sealed record ParityRule(ImmutableArray<string> Constraints, double Tolerance)
{
    /// <summary>The tolerance where none is given: .2, which leaves four fifths.</summary>
    public const double DefaultTolerance = 0.2;

    /// <summary>What a plan gives and may have to give alike.</summary>
    public const string Training = "training", Money = "money", Mentor = "mentor", Transition = "transition";

    /// <summary>All of that.</summary>
    public static IReadOnlyList<string> Measures { get; } = [Training, Money, Mentor, Transition];

    /// <summary>Measure and attribute of a constraint; the attribute may have colons in it.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <returns>Both; without a colon the attribute is empty.</returns>
    public static (string Measure, string Attribute) Parts(string constraint)
    {
        ArgumentNullException.ThrowIfNull(constraint);
        var at = constraint.IndexOf(':', StringComparison.Ordinal);
        return at < 0 ? (constraint, "") : (constraint[..at], constraint[(at + 1)..]);
    }

    /// <summary>Whether an attribute is one that is looked at.</summary>
    public bool Names(string attribute) => Constraints.Any(constraint => Parts(constraint).Attribute == attribute);

    /// <inheritdoc/>
    public bool Equals(ParityRule? other) =>
        other is not null && Tolerance.Equals(other.Tolerance) && Constraints.AsSpan().SequenceEqual(other.Constraints.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Constraints.Aggregate(Tolerance.GetHashCode(), HashCode.Combine);
}
