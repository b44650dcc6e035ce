using System.Collections.Immutable;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Learning;

/// <summary>
/// Turns gaps into options: for each person to stay, a path towards each target and each role offered to their unit, and a move to each
/// transition role, with cohorts, mentors and practice projects (DESIGN 7.1). To add a kind of option: add it to <see cref="OptionKind"/>, make it
/// here, and give it its rows where the allocation problem is built.
/// </summary>
public sealed class OptionGenerator
{
    // Hours too many that no rounding explains.
    private const double TooLong = 1e-6;

    private readonly Workforce workforce;
    private readonly Scenario scenario;
    private readonly PersonSkillTable mean;
    private readonly PersonSkillTable ready;
    private readonly SuccessModel success;
    private readonly OptionLimits limits;
    private readonly Catalogue catalogue;
    private readonly PathSearch search;
    private readonly PathScheduler scheduler;
    private readonly MentorPool mentors;
    private readonly Dictionary<int, PathUnderWay> underWay;
    private readonly HashSet<DeclinedOffer> declined;
    private readonly double deadlineWeek;
    private readonly double nextQuarterWeek;

    /// <summary>Prepares the catalogue for one scenario.</summary>
    /// <param name="workforce">The workforce.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="mean">Mean proficiency, people × skills.</param>
    /// <param name="ready">Readiness, people × skills.</param>
    /// <param name="success">Probability of success; by default the declared one with what the scenario's outcomes say of it.</param>
    /// <param name="limits">How many alternatives are offered.</param>
    public OptionGenerator(
        Workforce workforce, Scenario scenario, PersonSkillTable mean, PersonSkillTable ready,
        SuccessModel? success = null, OptionLimits? limits = null)
    {
        this.workforce = workforce;
        this.scenario = scenario;
        this.mean = mean;
        this.ready = ready;
        this.success = success ?? SuccessModel.Of(scenario);
        this.limits = limits ?? new OptionLimits();
        catalogue = new Catalogue(workforce);
        search = new PathSearch(catalogue, workforce.Roles);
        scheduler = new PathScheduler(catalogue, workforce, scenario.AsOf);
        mentors = new MentorPool(workforce, scenario, mean);
        deadlineWeek = (scenario.Deadline.DayNumber - scenario.AsOf.DayNumber) / 7.0;
        underWay = scenario.UnderWay.ToDictionary(path => path.Person);
        declined = [.. scenario.Declined];
        nextQuarterWeek = (Calendar.QuarterStart(Calendar.QuarterOf(scenario.AsOf) + 1).DayNumber - scenario.AsOf.DayNumber) / 7.0;
    }

    /// <summary>The options of one person, staying first, then role by role.</summary>
    public PersonOptions For(int person) => For(person, workforce.People[person], []);

    /// <summary>The options that one person would have.</summary>
    /// <param name="person">Index of the person, whose levels count.</param>
    /// <param name="holder">What is known of them otherwise: unit, role, hours a week, openness, format. Unit and role are the person's own.</param>
    /// <param name="alsoOpen">Roles (indices) to which they may move beside the scenario's, whoever these are open to.</param>
    public PersonOptions For(int person, Person holder, IReadOnlyCollection<int> alsoOpen)
    {
        ArgumentNullException.ThrowIfNull(holder);
        ArgumentNullException.ThrowIfNull(alsoOpen);
        if (underWay.TryGetValue(person, out var path) && !path.IsOpen) return new(person, [Continued(holder, path)]);
        var options = ImmutableArray.CreateBuilder<LearningOption>();
        options.Add(LearningOption.Stay(holder.Role));
        foreach (var target in scenario.Targets) AddTowards(person, holder, OptionKind.Path, target.Role, options);
        foreach (var role in Offered(holder)) AddTowards(person, holder, OptionKind.Path, role, options);
        foreach (var role in scenario.Transitions.Union(alsoOpen))
        {
            var open = alsoOpen.Contains(role) || (holder.OpenToChange && workforce.Roles[role].IsOpenTo(workforce.Roles[holder.Role]));
            if (role != holder.Role && open) AddTowards(person, holder, OptionKind.Transition, role, options);
        }

        return new PersonOptions(person, options.ToImmutable());
    }

    /// <summary>What an option that was decided comes to at the person's levels of now: as many hours as it takes now, on the dates it was decided for.
    /// Towards a role that is met already, or that its modules do not lead to within <see cref="ModuleHours.StartTolerance"/>, it costs what it costs and
    /// helps nobody.</summary>
    /// <param name="person">Index of the person, whose levels count.</param>
    /// <param name="decided">The option, made when their levels may have been others.</param>
    public LearningOption At(int person, LearningOption decided)
    {
        ArgumentNullException.ThrowIfNull(decided);
        if (decided.Kind == OptionKind.Stay) return decided;
        var path = underWay.GetValueOrDefault(person);
        if (path is { IsOpen: false }) return Continued(workforce.People[person], path);
        var gaps = RoleFit.Of(workforce.Roles[decided.Role], mean.Row(person), ready.Row(person)).Gaps;
        var steps = ImmutableArray.CreateBuilder<LearningStep>(decided.Steps.Length);
        var begun = path?.Steps.Length ?? 0;
        foreach (var (i, step) in decided.Steps.Index())
            steps.Add(i < begun ? step : step with { Hours = ModuleHours.For(catalogue.Modules[step.Module], mean.Row(person), ready.Row(person)) });
        var now = Make(
            workforce.People[person], decided.Kind, decided.Role, gaps.Length, steps.MoveToImmutable(), decided.EarliestWeek, decided.Mentor,
            decided.Project, path);
        var helps = (gaps.Length > 0 || decided.Kind == OptionKind.Transition) && Closes(person, gaps, now.Steps, begun);
        return helps ? now : now with { Success = 0, Value = OptionValue.Of(scenario, 0, 0, 0, now.Cash, now.TimeCost) };
    }

    // Beside those towards targets, which everybody has.
    private IEnumerable<int> Offered(Person holder) => scenario.Offers.IsEmpty ? [] : scenario.Offers
        .Where(offer => workforce.UnitsFrom(holder.Unit).Contains(offer.Unit) && scenario.Targets.All(target => target.Role != offer.Role))
        .Select(offer => offer.Role).Distinct();

    // What is left of a path that somebody is on: on its days, and paid for as far as it has begun.
    private LearningOption Continued(Person holder, PathUnderWay path)
    {
        var gaps = RoleFit.Of(workforce.Roles[path.Role], mean.Row(path.Person), ready.Row(path.Person)).Gaps;
        return Make(holder, path.Kind, path.Role, gaps.Length, BegunSteps.Of(path, scenario.AsOf), 0, path.Mentor, path.Project, path);
    }

    private bool Closes(int person, ImmutableArray<SkillGap> gaps, ImmutableArray<LearningStep> steps, int begun)
    {
        ImmutableArray<int> modules = [.. steps.Select(step => step.Module)];
        var order = new ModuleOrder(catalogue, modules, mean.Row(person));
        Span<bool> done = stackalloc bool[modules.Length];
        for (var i = 0; i < modules.Length; i++)
        {
            if (i >= begun && !order.MayStart(i, done)) return false;
            done[i] = true;
        }

        foreach (var gap in gaps)
        {
            if (!catalogue.Gives(modules.AsSpan(), gap.Skill, gap.Level) && !ModuleHours.IsThere(gap.Mean, gap.Level)) return false;
        }

        return true;
    }

    private void AddTowards(int person, Person holder, OptionKind kind, int role, ImmutableArray<LearningOption>.Builder options)
    {
        var gaps = RoleFit.Of(workforce.Roles[role], mean.Row(person), ready.Row(person)).Gaps;
        if (kind == OptionKind.Path && gaps.Length == 0) return;
        if (declined.Contains(new(person, role, null))) return;
        var open = underWay.GetValueOrDefault(person);
        var begun = open is null ? null : new BegunSteps(open, catalogue, mean.Row(person), scenario.AsOf);
        ReadOnlySpan<double> levels = begun is null ? mean.Row(person) : begun.Levels;
        var (before, free) = (begun?.Steps ?? [], begun?.Week ?? 0);
        var hoursPerWeek = holder.HoursPerWeek;
        if (LeastHours(gaps, person, levels) > (hoursPerWeek * (deadlineWeek - free)) + TooLong) return;
        var paths = new List<LearningOption>();
        foreach (var modules in search.Find(role, levels))
        {
            if (begun?.AreApartFrom(modules) == false) continue;
            var waits = new ModuleOrder(catalogue, modules, levels);
            var hours = new double[modules.Length];
            for (var i = 0; i < hours.Length; i++) hours[i] = ModuleHours.For(catalogue.Modules[modules[i]], mean.Row(person), ready.Row(person));
            foreach (var week in StartWeeks(holder))
            {
                if (week > 0 && week <= free) continue;
                var start = Math.Max(week, free);
                // A cohort takes no less time than its hours: what is too long one after the other is too long on any dates.
                if (hours.Sum() > (hoursPerWeek * (deadlineWeek - start)) + TooLong) continue;
                foreach (var steps in scheduler.Schedules(modules, hours, waits, hoursPerWeek, start))
                {
                    var path = Make(holder, kind, role, gaps.Length, [.. before, .. steps], week, null, null, open);
                    if (path.FinishWeek <= deadlineWeek) paths.Add(path);
                }
            }
        }

        // Ranked by the first head's worth where worth falls with head-count: an option's own value leaves that to the planner.
        double Worth(LearningOption path) => OptionValue.Of(
            scenario, path.Success, workforce.Roles[role].FirstHeadWorth, path.MonthsLeft, path.Cash, path.TimeCost);

        var chosenMentors = mentors.For(person, gaps, limits.Mentors, mentor => !declined.Contains(new(person, null, mentor)));
        foreach (var path in ShortList.Of(paths, Worth, limits.Paths))
        {
            int[] projects = [.. Projects(person, gaps, path)];
            foreach (var mentor in chosenMentors.Cast<int?>().Prepend(null))
            {
                options.Add(Make(holder, kind, role, gaps.Length, path.Steps, path.EarliestWeek, mentor, null, open));
                foreach (var project in projects)
                {
                    options.Add(Make(holder, kind, role, gaps.Length, path.Steps, path.EarliestWeek, mentor, project, open));
                }
            }
        }
    }

    // No path takes fewer hours, once the levels are there: each gap needs one of the modules that close it, and a module's hours are shared by what it
    // teaches.
    private double LeastHours(ImmutableArray<SkillGap> gaps, int person, ReadOnlySpan<double> levels)
    {
        var sum = 0.0;
        foreach (var gap in gaps)
        {
            if (levels[gap.Skill] >= gap.Level) continue;
            var least = double.PositiveInfinity;
            foreach (var m in catalogue.Teaching(gap.Skill))
            {
                if (!catalogue.Gives(m, gap.Skill, gap.Level)) continue;
                var module = catalogue.Modules[m];
                least = Math.Min(least, ModuleHours.For(module, mean.Row(person), ready.Row(person)) / module.Outcomes.Length);
            }

            sum += least;
        }

        return sum;
    }

    /// <summary>At once; and where a unit limits who is in training at a time, from the next quarter on too.</summary>
    private double[] StartWeeks(Person holder)
    {
        var limited = workforce.UnitsFrom(holder.Unit).Any(unit => workforce.Units[unit].MaxShareInTraining is not null);
        return limited ? [0, nextQuarterWeek] : [0];
    }

    private LearningOption Make(
        Person holder, OptionKind kind, int role, int gapSkills, ImmutableArray<LearningStep> steps, double earliest, int? mentor, int? project,
        PathUnderWay? begun = null)
    {
        double hours = 0, preferred = 0, cash = 0;
        for (var i = 0; i < steps.Length; i++)
        {
            var step = steps[i];
            var module = catalogue.Modules[step.Module];
            hours += step.Hours;
            if (begun is null || i >= begun.Steps.Length || !begun.Steps[i].Paid) cash += module.Cost;
            if (module.Format == holder.PreferredFormat) preferred += step.Hours;
        }

        var weeks = steps.IsEmpty ? 0 : steps[^1].FinishWeek - steps[0].StartWeek;
        var mentorCost = mentor is { } m ? scenario.MentorHoursPerMentee * weeks * workforce.People[m].HourlyCost : 0;
        var timeCost = (holder.HourlyCost * hours) + mentorCost;
        var probability = success.Probability(gapSkills, hours, mentor.HasValue, project.HasValue || Practises(steps), preferred > hours / 2,
            InCohort(steps));
        var months = OptionValue.MonthsLeft(scenario, steps.IsEmpty ? 0 : steps[^1].FinishWeek);
        var worth = workforce.Roles[role].Worth.IsEmpty ? workforce.Roles[role].ValuePerMonth : 0;
        var value = OptionValue.Of(scenario, probability, worth, months, cash, timeCost);
        return new(kind, role, gapSkills, steps, earliest, mentor, project, hours, cash, timeCost, probability, months, value);
    }

    /// <summary>Projects that start after the path, exercise one of its gap skills and ask for nothing that is still missing then.</summary>
    private IEnumerable<int> Projects(int person, ImmutableArray<SkillGap> gaps, LearningOption path)
    {
        if (Practises(path.Steps)) return [];
        var modules = path.Steps.Select(step => step.Module).ToArray();
        return Enumerable.Range(0, workforce.Projects.Length)
            .Where(i => Fits(workforce.Projects[i]))
            .OrderBy(i => workforce.Projects[i].StartDate).ThenBy(i => i)
            .Take(limits.Projects);

        bool Fits(Project project) =>
            project.Places > 0
            && (project.StartDate.DayNumber - scenario.AsOf.DayNumber) / 7.0 >= path.FinishWeek
            && project.Skills.Any(s => gaps.Any(gap => gap.Skill == s.Skill))
            && project.Skills.All(s => ModuleHours.IsThere(mean[person, s.Skill], s.Level) || catalogue.Gives(modules, s.Skill, s.Level));
    }

    private static bool InCohort(ImmutableArray<LearningStep> steps)
    {
        foreach (var step in steps.AsSpan())
        {
            if (step.Cohort is not null) return true;
        }

        return false;
    }

    private bool Practises(ImmutableArray<LearningStep> steps) =>
        steps.Any(step => catalogue.Modules[step.Module].Format == LearningFormat.HandsOn);
}
