using System.Collections.Immutable;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tracking;

/// <summary>What an analysis knows, asked by the indices of the workforce as it was read.</summary>
internal sealed class LevelsNow
{
    private readonly Workforce read;
    private readonly int[] person, role, skill;

    public LevelsNow(WorkforceAnalysis analysis, Workforce read)
    {
        (Analysis, this.read) = (analysis, read);
        var people = Decided.Places(analysis.Workforce.People, one => one.Id);
        var roles = Decided.Places(analysis.Workforce.Roles, one => one.Id);
        var skills = Decided.Places(analysis.Workforce.Taxonomy.Skills, one => one.Id);
        person = [.. read.People.Select(one => people[one.Id])];
        role = [.. read.Roles.Select(one => roles[one.Id])];
        skill = [.. read.Taxonomy.Skills.Select(one => skills[one.Id])];
    }

    public WorkforceAnalysis Analysis { get; }

    /// <summary>Index in the analysis of somebody.</summary>
    public int PersonOf(int readPerson) => person[readPerson];

    /// <summary>The role somebody holds.</summary>
    public int RoleOf(int readPerson) => RoleOfAnalysis(Analysis.Workforce.People[person[readPerson]].Role);

    /// <summary>The index of a role of the analysis in the workforce as it was read.</summary>
    public int RoleOfAnalysis(int analysed) => Array.IndexOf(role, analysed);

    /// <summary>The index of a skill of the analysis in the workforce as it was read.</summary>
    public int SkillOfAnalysis(int analysed) => Array.IndexOf(skill, analysed);

    /// <summary>Whether a role that was read is a role of the analysis.</summary>
    public bool IsRole(int readRole, int analysed) => role[readRole] == analysed;

    public double Mean(int readPerson, int readSkill) => Analysis.Estimate.Mean[person[readPerson], skill[readSkill]];

    public RoleFit Fit(int readPerson, int readRole) => Analysis.FitTo(person[readPerson], role[readRole]);

    public ImmutableArray<SkillGap> Gaps(int readPerson, int readRole) => Fit(readPerson, readRole).Gaps;

    /// <summary>What a role that was read requires, by the skills of the analysis.</summary>
    public ImmutableArray<RoleRequirement> Requirements(int readRole) => Analysis.Workforce.Roles[role[readRole]].Requirements;

    /// <summary>Whether somebody is at the level that a role requires of each of some skills; those it does not require are passed over.</summary>
    public bool IsProficient(int readPerson, int readRole, IEnumerable<int> readSkills) =>
        readSkills.All(s => read.Roles[readRole].Requirements.Where(need => need.Skill == s).All(need => Mean(readPerson, s) >= need.Level));
}
