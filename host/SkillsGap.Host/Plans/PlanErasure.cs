using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>
/// A stored plan without one person. What was decided stays as a figure under a name that is nobody's, so that every total, row, price and bound still
/// holds and can be verified; levels, gaps, dates, modules and reasons of the person go.
/// </summary>
internal static class PlanErasure
{
    private const string Nobody = "erased-";

    /// <summary>A name that is nobody's in any of some plans, nor among some ids.</summary>
    public static string NameFor(IEnumerable<PlanDocument> plans, IReadOnlySet<string> ids)
    {
        var taken = plans.SelectMany(plan => plan.Erased ?? []).Concat(ids).ToHashSet();
        var number = 1;
        while (taken.Contains($"{Nobody}{number}")) number++;
        return $"{Nobody}{number}";
    }

    /// <summary>Whether a plan says anything of a person, as learner or as mentor.</summary>
    public static bool Names(PlanDocument plan, string id) =>
        plan.People.Any(person => person.Id == id || person.Decision?.Mentor == id) || plan.Rows.Any(row => row.Id == $"mentor:{id}")
        || plan.Corrections?.Any(correction => correction.Person == id || correction.Source == id) == true;

    /// <summary>The plan with as little of the person as its sums need; their id is still in it.</summary>
    public static PlanDocument Without(PlanDocument plan, string id, string instead) => plan with
    {
        People = [.. plan.People.Select(person => person.Id == id ? Remains(person) : person)],
        Corrections = plan.Corrections?.Where(correction => correction.Person != id).ToList() is { Count: > 0 } others ? others : null,
        Erased = [.. plan.Erased ?? [], instead],
    };

    // Role and tier are in the plan's sums, and so is what the decision costs and promises.
    private static PersonPlanDocument Remains(PersonPlanDocument person) => person with
    {
        Fit = 0,
        Reach = 0,
        Gaps = [],
        Alignment = [],
        Reason = null,
        Decision = person.Decision is { } decision ? decision with { Steps = [], Start = null, Finish = null } : null,
    };
}
