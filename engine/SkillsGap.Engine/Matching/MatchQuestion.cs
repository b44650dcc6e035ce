namespace SkillsGap.Engine.Matching;

/// <summary>What to match with what.</summary>
/// <param name="Of">Each of these gets its matches: people, roles or projects.</param>
/// <param name="To">From among these: of people roles, projects, mentors or other people; of roles and projects people.</param>
/// <param name="Top">Most matches of each, at least 1.</param>
/// <param name="By">By what they are ranked.</param>
/// <param name="Role">The role (an index) for whose gaps mentors are looked for; ignored otherwise.</param>
public sealed record MatchQuestion(MatchSide Of, MatchSide To, int Top = 10, MatchMeasure By = MatchMeasure.Fit, int Role = 0)
{
    /// <summary>Whether such a question can be answered.</summary>
    public bool IsAnswerable => Top >= 1 && (Of, To) is (MatchSide.People, _) or (MatchSide.Roles or MatchSide.Projects, MatchSide.People);
}
