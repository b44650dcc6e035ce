using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency.Evaluating;

namespace SkillsGap.Engine.Proficiency.Calibrating;

/// <summary>Held-out assessments beside what was expected of them, on the scale of levels; those of a person follow one another.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Required">Whether the person's role requires the skill.</param>
/// <param name="Mean">Mean estimated without the score.</param>
/// <param name="Variance">Its variance.</param>
/// <param name="Shown">The level the assessment shows.</param>
/// <param name="Noise">Variance of the assessment's own noise, as a level.</param>
internal sealed record HeldOutLevels(int[] Person, bool[] Required, double[] Mean, double[] Variance, double[] Shown, double[] Noise)
{
    /// <summary>Number of assessments.</summary>
    internal int Count => Person.Length;

    /// <summary>Predicts each person's latest assessment of each skill, from what else was known on its day.</summary>
    internal static HeldOutLevels Of(
        EvidenceModel model, Workforce workforce, DateOnly asOf, int? threads, IProgress<double>? progress, CancellationToken cancellation)
    {
        var assessment = model.Of(EvidenceKind.Assessment)
            ?? throw new ArgumentException("The model measures nothing by assessments, so it cannot be calibrated on them.", nameof(model));
        var cases = EvaluationCases.HeldOut(workforce, asOf);
        var (means, sds) = EstimatedCases.Levels(model with { Calibration = null }, workforce, cases, threads, progress, cancellation);
        return new(
            [.. cases.Select(one => one.Person)], [.. cases.Select(one => one.Required is not null)],
            means, [.. sds.Select(sd => sd * sd)],
            [.. cases.Select(one => (one.Truth - assessment.Offset) / assessment.Slope)],
            [.. cases.Select(one => (assessment.SharedVariance + (assessment.OwnVariance / Weight(one))) / (assessment.Slope * assessment.Slope))]);

        double Weight(EvaluationCase one) => workforce.Evidence[one.Assessment!.Value].Weight;
    }

    /// <summary>Some of them.</summary>
    internal HeldOutLevels Only(Func<int, bool> chosen)
    {
        int[] places = [.. Enumerable.Range(0, Count).Where(chosen)];
        return new(
            [.. places.Select(i => Person[i])], [.. places.Select(i => Required[i])], [.. places.Select(i => Mean[i])],
            [.. places.Select(i => Variance[i])], [.. places.Select(i => Shown[i])], [.. places.Select(i => Noise[i])]);
    }
}
