using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Benchmarks.Asking;

/// <summary>Weighs what plans of the same people decide, at their true levels and the prices of the first plan.</summary>
internal sealed class TrueWorth
{
    private readonly WorkforcePlan first;
    private readonly GeneratedEnterprise made;
    private readonly Func<int, LearningOption, double> net;

    public TrueWorth(GeneratedEnterprise made, WorkforcePlan first)
    {
        (this.made, this.first) = (made, first);
        net = first.Nets();
    }

    /// <summary>The worth of all decisions, and by person what is learned.</summary>
    public (double Worth, Dictionary<string, string> Learned) Of(WorkforcePlan plan)
    {
        var levels = True(plan.Analysis);
        var generator = WorkforcePlanner.GeneratorFor(plan.Analysis, levels, Readiness.Of(levels, plan.Analysis.Transfer).Value);
        var people = first.Analysis.Workforce.People.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        var (worth, learned) = (0.0, new Dictionary<string, string>());
        for (var group = 0; group < plan.Options.Length; group++)
        {
            var person = plan.Options[group].Person;
            var id = plan.Analysis.Workforce.People[person].Id;
            worth += net(people[id], Of(plan.Analysis.Workforce, first.Analysis.Workforce, generator.At(person, plan.Chosen(group))));
            learned[id] = string.Join('+', plan.Chosen(group).Steps.Select(step => plan.Analysis.Workforce.Modules[step.Module].Id).Order())
                + plan.Analysis.Workforce.Roles[plan.Chosen(group).Role].Id;
        }

        return (worth, learned);
    }

    private PersonSkillTable True(WorkforceAnalysis analysis)
    {
        var (read, own) = (made.Content.Workforce, analysis.Workforce);
        var people = read.People.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        var skills = read.Taxonomy.Skills.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        var levels = new PersonSkillTable(own.People.Length, own.Taxonomy.Count);
        for (var p = 0; p < levels.People; p++)
        {
            for (var s = 0; s < levels.Skills; s++) levels[p, s] = made.Truth.Level[people[own.People[p].Id], skills[own.Taxonomy.Skills[s].Id]];
        }

        return levels;
    }

    /// <summary>An option of one order of the data in another.</summary>
    private static LearningOption Of(Workforce from, Workforce to, LearningOption option)
    {
        var modules = to.Modules.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        var cohorts = to.Cohorts.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        return option with
        {
            Role = to.Roles.Index().First(one => one.Item.Id == from.Roles[option.Role].Id).Index,
            Mentor = option.Mentor is { } m ? to.People.Index().First(one => one.Item.Id == from.People[m].Id).Index : null,
            Project = option.Project is { } p ? to.Projects.Index().First(one => one.Item.Id == from.Projects[p].Id).Index : null,
            Steps = [.. option.Steps.Select(step => step with
            {
                Module = modules[from.Modules[step.Module].Id],
                Cohort = step.Cohort is { } c ? cohorts[from.Cohorts[c].Id] : null,
            })],
        };
    }
}
