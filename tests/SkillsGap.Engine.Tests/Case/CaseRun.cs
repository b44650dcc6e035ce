using SkillsGap.Datasets;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tests.Architecture;

namespace SkillsGap.Engine.Tests.Case;

/// <summary>The 45-person case, read, analysed and planned, with things addressed by id.</summary>
internal sealed class CaseRun
{
    private readonly Dictionary<string, int> people;
    private readonly Dictionary<int, int> groups;

    internal CaseRun(Workforce workforce, Scenario scenario, int threads = 1, LearnedModel? learned = null)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var analysis = WorkforceAnalysis.Of(workforce, scenario, learned, threads, cancellation: cancellation);
        var settings = new PlannerSettings { Seed = (ulong)scenario.Seed, Threads = threads };
        Plan = WorkforcePlanner.Plan(analysis, settings, null, cancellation);
        people = Enumerable.Range(0, Workforce.People.Length).ToDictionary(p => Workforce.People[p].Id);
        groups = Enumerable.Range(0, Plan.Options.Length).ToDictionary(g => Plan.Options[g].Person);
    }

    internal WorkforcePlan Plan { get; }

    internal WorkforceAnalysis Analysis => Plan.Analysis;

    internal Workforce Workforce => Analysis.Workforce;

    internal Scenario Scenario => Analysis.Scenario;

    internal static (Workforce Workforce, Scenario Scenario) Read(string folder)
    {
        var read = WorkforceFolder.Read(folder, TestContext.Current.CancellationToken);
        Assert.True(read.Succeeded, string.Join('\n', read.Errors));
        return (read.Content!.Workforce, read.Content.Scenario!);
    }

    internal static CaseRun Committed(int threads = 1, LearnedModel? learned = null)
    {
        var (workforce, scenario) = Read(Repository.MlopsCase);
        return new(workforce, scenario, threads, learned);
    }

    /// <summary>The case with evidence drawn anew.</summary>
    internal static CaseRun Drawn(int seed)
    {
        var folder = Directory.CreateTempSubdirectory("mlops-45-");
        try
        {
            MlopsCase.Draw(Repository.Datasets, seed, folder.FullName);
            var (workforce, scenario) = Read(folder.FullName);
            return new(workforce, scenario);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal int Person(string id) => people[id];

    internal int Skill(string id) => Enumerable.Range(0, Workforce.Taxonomy.Count).Single(s => Workforce.Taxonomy.Skills[s].Id == id);

    internal int Role(string id) => Enumerable.Range(0, Workforce.Roles.Length).Single(r => Workforce.Roles[r].Id == id);

    internal int Group(int person) => groups[person];

    internal bool InScope(int person) => groups.ContainsKey(person);

    /// <summary>What the plan decides about a person in scope.</summary>
    internal LearningOption Decision(int person) => Plan.Chosen(groups[person]);

    /// <summary>The ids of an option's modules, in the order they are taken.</summary>
    internal string[] Modules(LearningOption option) => [.. option.Steps.Select(step => Workforce.Modules[step.Module].Id)];

    internal string? Project(LearningOption option) => option.Project is { } p ? Workforce.Projects[p].Id : null;
}
