using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>
/// Draws the catalogue: per skill first steps, a course, a lab and a certificate, the whole set for skills that the enterprise is short of. What a
/// skill needs must be there before its course. Half of the courses run in cohorts.
/// </summary>
internal sealed class ModuleDraw(Enterprise enterprise)
{
    private const double InCohorts = 0.5;
    private const double Started = 0.30, Needed = 0.25;

    private readonly List<LearningModule> modules = [];
    private readonly List<Cohort> cohorts = [];
    private readonly ILookup<int, int> needs = enterprise.Taxonomy.Prerequisites.ToLookup(pair => pair.Skill, pair => pair.Needs);

    public (ImmutableArray<LearningModule> Modules, ImmutableArray<Cohort> Cohorts) Draw()
    {
        HashSet<int> wanted = WithNeeds(PeopleDraw.Wanted(enterprise));
        for (int skill = 0; skill < enterprise.Taxonomy.Count; skill++)
            AddOf(skill, wanted.Contains(skill));
        return ([.. modules], [.. cohorts]);
    }

    private HashSet<int> WithNeeds(IEnumerable<int> skills)
    {
        var all = new HashSet<int>();
        var open = new Stack<int>(skills);
        while (open.TryPop(out int skill))
        {
            if (!all.Add(skill))
                continue;
            foreach (int needed in needs[skill])
                open.Push(needed);
        }
        return all;
    }

    private void AddOf(int skill, bool wanted)
    {
        Draws draws = enterprise.Draws(Purpose.Modules, skill);
        string name = enterprise.Taxonomy.Skills[skill].Name;
        bool course = wanted | draws.Chance(.7), lab = draws.Chance(wanted ? .8 : .3), expert = draws.Chance(wanted ? .8 : .25);
        if (course)
        {
            Add(skill, "basics", $"{name}: first steps", LearningFormat.Micro, (4, 8), (40, 90), 0, .35, null, draws);
            LearningFormat format = draws.Chance(.3) ? LearningFormat.Workshop : LearningFormat.Course;
            int module = Add(skill, "course", $"{name} in practice", format, (16, 26), (240, 520), Started, .65, Needed, draws);
            if (draws.Chance(InCohorts))
                AddCohorts(module);
        }
        if (lab)
            Add(skill, "lab", $"{name} lab", LearningFormat.HandsOn, (12, 20), (260, 480), Started, .65, Needed, draws);
        if (expert)
            Add(skill, "expert", $"{name}, certified", LearningFormat.Certification, (26, 40), (600, 1200), .55, .85, null, draws);
    }

    private int Add(
        int skill, string kind, string name, LearningFormat format, (double Low, double High) hours, (double Low, double High) cost,
        double from, double to, double? needed, Draws draws)
    {
        ImmutableArray<ModulePrerequisite> prerequisites =
            needed is double level ? [.. needs[skill].Select(other => new ModulePrerequisite(other, level))] : [];
        modules.Add(new(
            $"{enterprise.Taxonomy.Skills[skill].Id}-{kind}", name, format, Math.Round(draws.Between(hours.Low, hours.High)),
            10 * Math.Round(draws.Between(cost.Low, cost.High) / 10), [new(skill, from, to)], prerequisites));
        return modules.Count - 1;
    }

    // Large enterprises run more cohorts, and larger ones.
    private void AddCohorts(int module)
    {
        Draws draws = enterprise.Draws(Purpose.Cohorts, module);
        int people = enterprise.Settings.People;
        int runs = people < 200 ? 2 : people < 5000 ? 3 : 4;
        int weeks = (int)Math.Ceiling(modules[module].Hours / 5) + draws.Below(2);
        DateOnly start = Enterprise.Today.AddDays(14 + (7 * draws.Below(4)));
        for (int run = 1; run <= runs; run++)
        {
            int seats = 6 + draws.Below(7) + (int)(people * draws.Between(.001, .004));
            cohorts.Add(new($"{modules[module].Id}-{run}", module, start, weeks, seats));
            start = start.AddDays(7 * (4 + draws.Below(5)));
        }
    }
}
