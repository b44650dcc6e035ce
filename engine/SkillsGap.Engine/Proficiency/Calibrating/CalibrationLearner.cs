using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency.Calibrating;

/// <summary>
/// Learns the last step of an estimate from held-out assessments: each person's latest in each skill, predicted from what else was known on its
/// day. A factor on standard deviations is taken as it is found; a map of means besides only if it raises the log score of people it was not
/// fitted to by more than noise.
/// </summary>
public static class CalibrationLearner
{
    /// <summary>Fewest held-out assessments to learn from.</summary>
    public const int FewestAssessments = 200;

    /// <summary>Fewest people who took them.</summary>
    public const int FewestPeople = 150;

    private const int FewestDifferent = 5;

    private const int Folds = 5;

    // A gain counts from two standard errors on.
    private const double Noise = 2;

    private static readonly ImmutableArray<double> Ends = [0, 1];

    /// <summary>Learns a calibration of a model. The result is the same, byte for byte, whatever the number of threads.</summary>
    /// <param name="model">The model; a calibration that it has is not looked at.</param>
    /// <param name="workforce">The people and their evidence.</param>
    /// <param name="asOf">Later evidence is not looked at.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors.</param>
    /// <param name="progress">Told the share done, 0–1; or null.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The model has another number of skills than the workforce, or measures nothing by assessments.</exception>
    public static CalibrationLearned Learn(
        EvidenceModel model, Workforce workforce, DateOnly asOf, int? threads = null, IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(workforce);
        return Learn(HeldOutLevels.Of(model, workforce, asOf, threads, progress, cancellation));
    }

    /// <summary>Learns from assessments that have been predicted.</summary>
    internal static CalibrationLearned Learn(HeldOutLevels levels)
    {
        var people = levels.Person.Distinct().Count();
        if (levels.Count < FewestAssessments || people < FewestPeople)
            return new(null, $"{levels.Count} assessments of {people} people could be held out; a calibration needs {FewestAssessments} of {FewestPeople}.");
        if (levels.Shown.Distinct().Count() < FewestDifferent)
            return new(null, $"the assessments that could be held out have fewer than {FewestDifferent} different scores: nothing tells how the scale of levels lies");
        // Nothing is moved further than both what tests show and what is left of it without volunteering ask for.
        var without = Volunteering.Without(levels);
        // People take turns, in the order of the workforce, which carries no meaning.
        var turns = levels.Person.Distinct().Select((person, turn) => (person, turn)).ToDictionary(p => p.person, p => p.turn % Folds);
        int[] fold = [.. levels.Person.Select(person => turns[person])];
        var (best, reason) = (Widened(levels, without), "standard deviations");
        if (Gains(Crossed((shown, rest) => Mapped(shown, rest) ?? Widened(shown, rest)), Crossed(Widened)) && Mapped(levels, without) is { } map)
            (best, reason) = (map, "means and standard deviations");
        return new(best, $"{reason} calibrated on {levels.Count} assessments of {people} people");

        // Log score of each assessment under what was learned from people of other folds.
        double[] Crossed(Func<HeldOutLevels, HeldOutLevels, Calibration> learn)
        {
            var scores = new double[levels.Count];
            for (var f = 0; f < Folds; f++)
            {
                var calibration = learn(levels.Only(i => fold[i] != f), without.Only(i => fold[i] != f));
                var within = SdFactor.LogScores(without.Only(i => fold[i] == f), calibration);
                for (int i = 0, next = 0; i < scores.Length; i++)
                {
                    if (fold[i] == f)
                        scores[i] = within[next++];
                }
            }

            return scores;
        }

        // What one person scores hangs together: the error is that between people.
        bool Gains(double[] with, double[] compared)
        {
            var perPerson = Enumerable.Range(0, levels.Count).GroupBy(i => levels.Person[i], i => with[i] - compared[i]).Select(gain => gain.Sum());
            double sum = 0, squares = 0;
            foreach (var gain in perPerson)
            {
                sum += gain;
                squares += gain * gain;
            }

            return sum > Noise * Math.Sqrt(squares);
        }
    }

    private static Calibration Identity(int heldOut) => new(Ends, Ends, 1, heldOut);

    private static Calibration Widened(HeldOutLevels shown, HeldOutLevels without) => WithFactor(Identity(shown.Count), shown, without);

    private static Calibration? Mapped(HeldOutLevels shown, HeldOutLevels without)
    {
        if (MeanMap.Fit(shown) is not var (raw, calibrated))
            return null;
        return WithFactor(new([.. raw], [.. calibrated], 1, shown.Count), shown, without);
    }

    private static Calibration WithFactor(Calibration calibration, HeldOutLevels shown, HeldOutLevels without)
    {
        var (one, other) = (SdFactor.Fit(shown, calibration), SdFactor.Fit(without, calibration));
        return calibration with { SdFactor = Math.Clamp(1, Math.Min(one, other), Math.Max(one, other)) };
    }
}
