using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// Measurement models before any data. A kind of validity r (correlation of its score with the level) has `ν² + β² = σ²(1 − r²)/r²`, a
/// quarter of which is the rater's own β² where one rater's habit colours all that is said. To add a kind: give it a line in <see
/// cref="Table"/>.
/// </summary>
internal static class DefaultMeasurements
{
    private const double SharedPart = 0.25;

    /// <summary>
    /// Validities: self-report .29 (Mabe &amp; West 1982); supervisor .72, the square root of an interrater reliability of .52
    /// (Viswesvaran, Ones &amp; Schmidt 1996); all others are declared, not known. Self-reports flatter by .07: 0.32 standard deviations of
    /// leniency (Heidemeier &amp; Moser 2009). Counts are declared, not known: somebody typical of a role that requires a skill holds a
    /// certificate for it in about 7 cases of 100 (.05), attended training in about 20 (.15), has an endorsement, a project, a contribution
    /// or a tool's use in about 25 (.2). They err on the low side, because a missing record is more often a gap in the records than in the
    /// person. Contributions and uses of tools come in tens, so that log(1 + count) spans three times as much between nothing and mastery.
    /// </summary>
    private static readonly ImmutableArray<(EvidenceKind Kind, double Validity, double Offset, bool Shared, CountScale? Counts)> Table =
    [
        (EvidenceKind.SelfReport, .29, .07, true, null),
        (EvidenceKind.Endorsement, .20, 0, true, new(.2, 1)),
        (EvidenceKind.Training, .30, 0, false, new(.15, 1)),
        (EvidenceKind.Certification, .60, 0, false, new(.05, 1)),
        (EvidenceKind.Project, .45, 0, false, new(.2, 1)),
        (EvidenceKind.Code, .50, 0, false, new(.2, 3)),
        (EvidenceKind.Assessment, .90, 0, false, null),
        (EvidenceKind.Supervisor, .72, 0, true, null),
        (EvidenceKind.ToolUsage, .40, 0, false, new(.2, 3)),
    ];

    /// <summary>One model per kind, by the kind's number; null for overrides, which are no measurements.</summary>
    /// <param name="sd">σ: the spread of levels that validities refer to.</param>
    internal static ImmutableArray<MeasurementModel?> For(double sd)
    {
        var models = new MeasurementModel?[Enum.GetValues<EvidenceKind>().Length];
        foreach (var (kind, validity, offset, shared, counts) in Table)
        {
            var variance = sd * sd * (1 - (validity * validity)) / (validity * validity);
            var sharedVariance = shared ? SharedPart * variance : 0;
            models[(int)kind] = new(offset, 1, sharedVariance, variance - sharedVariance, counts);
        }

        return [.. models];
    }
}
