using System.Globalization;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency.Responses;

/// <summary>
/// Makes assessments of answers to items: of each person and skill one, with the level that the answers show (<see cref="LevelCurve"/>),
/// dated by the last. It holds what the answers say and no prior, neither of the person nor of their other skills: those are the
/// estimator's to add. Its weight is `ν²/(v + ν²/4)`, v being the squared error of the level and ν² that of an ordinary assessment: however
/// many answers there are, a test is worth four assessments at most, because what its items ask is not all there is to a skill.
/// </summary>
public static class ResponseEvidence
{
    /// <summary>The source of such assessments.</summary>
    public const string Source = "responses";

    private const double MostWeight = 4;

    /// <summary>
    /// The workforce with assessments, after its other evidence, in place of its answers up to a day; answers after it are not looked at.
    /// A workforce without answers is given back as it is. Answers are taken by day and, within a day, by person, skill, item (by id) and
    /// wrong before right; the order of <see cref="Workforce.Responses"/> means nothing.
    /// </summary>
    /// <param name="workforce">The workforce.</param>
    /// <param name="asOf">The last day looked at.</param>
    /// <param name="model">What is believed of answers to begin with, or null for the default.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    public static Workforce Of(Workforce workforce, DateOnly asOf, ResponseModel? model = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        if (workforce.Responses.IsEmpty)
            return workforce;
        var filter = Filtered(workforce, asOf, model ?? new(), cancellation);
        var curves = Curves(filter);
        var ordinary = DefaultMeasurements.For(EvidenceModel.DefaultSd)[(int)EvidenceKind.Assessment]!.OwnVariance;
        var assessments = filter.Abilities.OrderBy(one => one.Person).ThenBy(one => one.Skill)
            .Select(one => Assessment(one.Person, one.Skill, filter, one.Ability, curves[one.Skill]!, ordinary));
        return workforce with { Evidence = [.. workforce.Evidence, .. assessments], Responses = [] };
    }

    private static ResponseFilter Filtered(Workforce workforce, DateOnly asOf, ResponseModel model, CancellationToken cancellation)
    {
        var items = new Dictionary<(int Skill, string Item), int>();
        var filter = new ResponseFilter(model);
        foreach (var _ in workforce.People) filter.AddPerson();
        foreach (var _ in workforce.Taxonomy.Skills) filter.AddSkill();
        var seen = workforce.Responses.Where(one => one.Date <= asOf).ToArray();
        foreach (var key in seen.Select(one => (one.Skill, one.Item)).Distinct().OrderBy(key => key.Skill).ThenBy(key => key.Item, StringComparer.Ordinal))
            items.Add(key, filter.AddItem(key.Skill));
        var ordered = seen.Select(one => (one.Date, one.Person, Item: items[(one.Skill, one.Item)], one.Correct)).ToArray();
        Array.Sort(ordered);
        foreach (var (date, person, item, correct) in ordered)
        {
            cancellation.ThrowIfCancellationRequested();
            filter.Take(person, item, date, correct);
        }

        return filter;
    }

    /// <summary>Per skill its curve; null where it has no items.</summary>
    private static LevelCurve?[] Curves(ResponseFilter filter)
    {
        var items = Enumerable.Range(0, filter.Items).ToLookup(filter.SkillOf, filter.DifficultyOf);
        return [.. Enumerable.Range(0, filter.Skills).Select(skill => items.Contains(skill) ? new LevelCurve([.. items[skill]]) : null)];
    }

    private static Evidence Assessment(int person, int skill, ResponseFilter filter, int ability, LevelCurve curve, double ordinary)
    {
        var (level, variance) = curve.Of(filter.AnswersOf(ability));
        var (count, last) = filter.TakenOf(ability);
        return new(
            person, skill, EvidenceKind.Assessment, last, level, ordinary / (variance + (ordinary / MostWeight)), Source, null,
            string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "answer" : "answers")} until {last:yyyy-MM}"));
    }
}
