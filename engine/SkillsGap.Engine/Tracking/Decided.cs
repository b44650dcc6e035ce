using System.Collections.Immutable;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tracking;

/// <summary>What a plan decided for one person, by the indices of the workforce as it was read.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Tier">Their tier towards the first target.</param>
/// <param name="Option">The decision.</param>
/// <param name="OptionId">Its id in the plan's problem.</param>
/// <param name="Declared">Probability of success that the declared model gave the path when it began.</param>
/// <param name="WasBegun">Whether the plan found the path under way.</param>
/// <param name="Paid">Modules that were paid for before the plan: it found them under way.</param>
internal sealed record Decided(
    int Person, Tier Tier, LearningOption Option, string OptionId, double Declared, bool WasBegun, ImmutableHashSet<int> Paid)
{
    private const double Rounding = 1e-9;

    /// <summary>Whether something is to be learned, or a role to be moved to.</summary>
    public bool IsPath => Option.Kind != OptionKind.Stay;

    /// <summary>The decisions of a plan, in the order of the people who were read.</summary>
    public static ImmutableArray<Decided> Of(WorkforcePlan plan, Workforce read)
    {
        var (analysis, planned) = (plan.Analysis, plan.Analysis.Workforce);
        var people = Places(read.People, person => person.Id);
        var roles = Places(read.Roles, role => role.Id);
        var modules = Places(read.Modules, module => module.Id);
        var cohorts = Places(read.Cohorts, cohort => cohort.Id);
        var projects = Places(read.Projects, project => project.Id);
        var underWay = analysis.Scenario.UnderWay.ToDictionary(path => path.Person);
        var shifts = SuccessModel.Of(analysis.Scenario).Shifts;
        var decisions = Enumerable.Range(0, plan.Options.Length).Select(group =>
        {
            var (person, option) = (plan.Options[group].Person, plan.Chosen(group));
            var known = underWay.GetValueOrDefault(person);
            return new Decided(
                people[planned.People[person].Id], analysis.TierOf(person, analysis.FirstTarget), Renumbered(option),
                plan.Problem.OptionId(group, plan.Result.Choice[group]) ?? "",
                known is { IsOpen: false } ? known.Declared : WithoutShift(option, shifts), known is not null,
                [.. known?.Steps.Where(step => step.Paid).Select(step => modules[planned.Modules[step.Module].Id]) ?? []]);
        });
        return [.. decisions.OrderBy(one => one.Person)];

        LearningOption Renumbered(LearningOption option) => option with
        {
            Role = roles[planned.Roles[option.Role].Id],
            Mentor = option.Mentor is { } m ? people[planned.People[m].Id] : null,
            Project = option.Project is { } p ? projects[planned.Projects[p].Id] : null,
            Steps =
            [
                .. option.Steps.Select(step => step with
                {
                    Module = modules[planned.Modules[step.Module].Id], Cohort = step.Cohort is { } c ? cohorts[planned.Cohorts[c].Id] : null,
                }),
            ],
        };
    }

    /// <summary>The kind of path that an option is.</summary>
    public static PathKind KindOf(LearningOption option) =>
        SuccessModel.KindOf(option.Steps.Any(step => step.Cohort is not null), option.Mentor is not null);

    /// <summary>The day that a week after a plan's day falls on, the next whole one.</summary>
    public static DateOnly DayOf(DateOnly asOf, double week) => asOf.AddDays((int)Math.Ceiling((week * 7) - Rounding));

    public static Dictionary<string, int> Places<T>(ImmutableArray<T> items, Func<T, string> id) =>
        items.Select((item, place) => (id: id(item), place)).ToDictionary(pair => pair.id, pair => pair.place, StringComparer.Ordinal);

    // What outcomes had shifted is taken back: the prior must not be learned from twice.
    private static double WithoutShift(LearningOption option, IReadOnlyDictionary<PathKind, double> shifts) =>
        option.Kind == OptionKind.Stay || !shifts.TryGetValue(KindOf(option), out var shift) ? option.Success
            : 1 / (1 + ((1 - option.Success) / option.Success * Math.Exp(shift)));
}
