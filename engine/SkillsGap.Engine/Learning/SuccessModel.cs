using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Learning;

/// <summary>
/// Probability that a path succeeds: <c>logit π = Base − GapSkill·(gap skills) − Hour·Σh + Mentor·[mentor] + Practice·[hands-on or project]
/// + Preferred·[mostly in the preferred format]</c>, clipped to [Floor, Ceiling] (DESIGN 7.1). Declared; what came of paths shifts the log-odds of their
/// kind, see <see cref="Learned"/>, so that the declared differences between people of a kind stay.
/// </summary>
/// <param name="Base">Log-odds of a path without gap and hours; default 2.</param>
/// <param name="GapSkill">Log-odds lost per gap skill; default 0.25.</param>
/// <param name="Hour">Log-odds lost per hour; default 0.01.</param>
/// <param name="Mentor">Log-odds won by a mentor; default 0.7.</param>
/// <param name="Practice">Log-odds won by a hands-on module or a practice project; default 0.3.</param>
/// <param name="Preferred">Log-odds won where more than half of the hours are in the preferred format; default 0.2.</param>
/// <param name="Floor">Smallest probability; default 0.05.</param>
/// <param name="Ceiling">Largest probability; default 0.98.</param>
public sealed record SuccessModel(
    double Base = 2.0, double GapSkill = 0.25, double Hour = 0.01, double Mentor = 0.7, double Practice = 0.3, double Preferred = 0.2,
    double Floor = 0.05, double Ceiling = 0.98)
{
    /// <summary>Log-odds won by kind of path, by outcomes so far; default none.</summary>
    public IReadOnlyDictionary<PathKind, double> Shifts { get; init; } = new Dictionary<PathKind, double>();

    /// <summary>The declared model with what a scenario's outcomes say of it.</summary>
    public static SuccessModel Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new SuccessModel().Learned(scenario.Outcomes, scenario.OutcomePrior);
    }

    /// <summary>The kind of a path.</summary>
    public static PathKind KindOf(bool cohort, bool mentor) =>
        (cohort, mentor) switch
        {
            (false, false) => PathKind.SelfPaced,
            (false, true) => PathKind.SelfPacedMentored,
            (true, false) => PathKind.Cohort,
            (true, true) => PathKind.CohortMentored,
        };

    /// <summary>The same model, the log-odds of each kind shifted from its declared mean to the mean of its <see cref="SuccessPosterior"/>.</summary>
    /// <param name="outcomes">What came of paths, each kind once.</param>
    /// <param name="prior">Outcomes that a declared probability is worth; positive.</param>
    public SuccessModel Learned(IEnumerable<PathOutcomes> outcomes, double prior) => this with
    {
        Shifts = outcomes.Where(one => one.Ended > 0).ToDictionary(one => one.Kind, one => SuccessPosterior.Of(one, prior).Shift),
    };

    /// <summary>The probability of success, Floor…Ceiling.</summary>
    public double Probability(int gapSkills, double hours, bool mentor, bool practice, bool preferred, bool cohort = false)
    {
        var shift = Shifts.GetValueOrDefault(KindOf(cohort, mentor));
        var logit = shift + Base - (GapSkill * gapSkills) - (Hour * hours)
            + (mentor ? Mentor : 0) + (practice ? Practice : 0) + (preferred ? Preferred : 0);
        return Math.Clamp(1 / (1 + Math.Exp(-logit)), Floor, Ceiling);
    }
}
