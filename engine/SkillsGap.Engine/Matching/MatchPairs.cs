using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Matching;

/// <summary>Who has to meet what in each pair of a question: people meet what roles and projects require, mentors what somebody lacks, and a stand-in
/// what the person does in their role, at the person's own levels.</summary>
internal sealed class MatchPairs
{
    private readonly Workforce workforce;
    private readonly PersonSkillTable mean;
    private readonly MatchQuestion question;
    private readonly ImmutableArray<ImmutableArray<RoleRequirement>> asked;

    public MatchPairs(Workforce workforce, PersonSkillTable mean, MatchQuestion question)
    {
        (this.workforce, this.mean, this.question) = (workforce, mean, question);
        asked = (question.Of == MatchSide.People ? question.To : question.Of) switch
        {
            MatchSide.Roles => [.. workforce.Roles.Select(role => role.Requirements)],
            MatchSide.Projects => [.. workforce.Projects.Select(Required)],
            _ => [],
        };
        People = question.To == MatchSide.Mentors
            ? [.. Enumerable.Range(0, workforce.People.Length).Where(p => workforce.People[p].MentorCapacity > 0)]
            : [.. Enumerable.Range(0, workforce.People.Length)];
    }

    /// <summary>The people (indices, rising) who may have to meet something.</summary>
    public ImmutableArray<int> People { get; }

    /// <summary>Whether each of those asked about meets, and so chooses among what there is; or is met by people who are chosen.</summary>
    public bool PeopleChoose => question is { Of: MatchSide.People, To: MatchSide.Roles or MatchSide.Projects };

    /// <summary>Whether each of those asked about is among the people who may meet it, and is not to be matched with themselves.</summary>
    public bool NotOneself => question.Of == MatchSide.People && !PeopleChoose;

    /// <summary>What is the same for everybody; empty where each person asks for something else.</summary>
    public ImmutableArray<ImmutableArray<RoleRequirement>> Asked => asked;

    /// <summary>Number of those that get matches.</summary>
    public int Count => question.Of == MatchSide.People ? workforce.People.Length : asked.Length;

    /// <summary>Who has to meet it.</summary>
    public int Meets(int of, int to) => PeopleChoose ? of : to;

    /// <summary>What has to be met.</summary>
    public ImmutableArray<RoleRequirement> Required(int of, int to) => PeopleChoose ? asked[to] : RequiredBy(of);

    /// <summary>What one of those asked about wants to be met, where people are chosen.</summary>
    public ImmutableArray<RoleRequirement> RequiredBy(int of) => question.To switch
    {
        MatchSide.Mentors => [.. workforce.Roles[question.Role].Requirements.Where(r => r.IsMissedAt(mean[of, r.Skill]))],
        _ when question.Of == MatchSide.People => [.. workforce.Roles[workforce.People[of].Role].Requirements.Select(r =>
            r with { Level = Math.Clamp(mean[of, r.Skill], 0, 1) })],
        _ => asked[of],
    };

    private static ImmutableArray<RoleRequirement> Required(Project project) =>
        [.. project.Skills.Select(skill => new RoleRequirement(skill.Skill, skill.Level, 1))];
}
