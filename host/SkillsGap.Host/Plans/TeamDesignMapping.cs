using SkillsGap.Engine.Composition;
using SkillsGap.Host.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From a composed team to its document.</summary>
internal static class TeamDesignMapping
{
    /// <summary>The whole document; people by id.</summary>
    /// <param name="design">The composed team.</param>
    /// <param name="fingerprint">Fingerprint of the data it was made from.</param>
    public static TeamDesignDocument ToDocument(TeamDesign design, string fingerprint)
    {
        var (analysis, scenario, result) = (design.Analysis, design.Analysis.Scenario, design.Result);
        string Role(int role) => analysis.Workforce.Roles[role].Id;
        return new(
            scenario.AsOf, scenario.Deadline, scenario.HorizonMonths, scenario.Currency, design.Settings.Availability, ModelName.Of(analysis.Learned),
            fingerprint,
            new(
                AllocationMapping.Name(result.Status), AllocationMapping.Name(result.Stopped), result.Repeatable, result.Value, result.Bound,
                AllocationMapping.Name(result.BoundFrom), result.Gap, AllocationMapping.CoreFailures(result)),
            design.ValueToday, design.Placements.Sum(one => one.Post.Learning?.Cash ?? 0), scenario.Budget,
            design.CountOf(TeamPart.Practitioner), design.CountOf(TeamPart.Supporter), design.CountOf(TeamPart.Kept),
            [
                .. design.Work.OrderBy(work => work.Part).ThenBy(work => work.Curve.Kind).ThenByDescending(work => work.People)
                    .Select(work => Work(work, Role(work.Curve.Role))),
            ],
            [.. design.Next.Select(next => new NextForRoleDocument(Role(next.Role), Worth(next.Hire), next.Place is { } place ? Worth(place) : null))],
            [.. design.Placements.Select(one => Placement(design, one, Role)).OrderBy(person => person.Id, StringComparer.Ordinal)]);
    }

    private static WorkCompositionDocument Work(WorkComposition work, string role) => new(
        role, Name(work.Curve.Kind), Name(work.Part), work.Today, work.People, work.HeadsToday, work.Heads, work.Least, work.Curve.Wanted, work.NextHead,
        [.. work.Curve.Steps.Select(step => new WorthStepDocument(step.UpTo, step.ValuePerMonth))]);

    private static PlacementDocument Placement(TeamDesign design, Placement one, Func<int, string> role)
    {
        var person = design.Analysis.Workforce.People[one.Person];
        return new(
            person.Id, role(person.Role), Name(one.Post.Part), role(one.Post.Role), Name(one.Post.Kind), one.Fit, one.Reach,
            one.Post.Learning is { } learning
                ? PlanMapping.Decision(design.Analysis, design.Problem.OptionId(one.Person, design.Result.Choice[one.Person]), learning) : null);
    }

    private static MarginalWorthDocument Worth(MarginalWorth worth) => new(worth.ByPrices, worth.Least, worth.Most);

    private static string Name<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();
}
