namespace SkillsGap.Engine.Adoption;

/// <summary>What a team of low adoption is offered in a plan: any path that brings its people to a level of a tool's skill.</summary>
/// <param name="Unit">Id of the team.</param>
/// <param name="Role">Id of the role that stands for using the tool well.</param>
/// <param name="Level">The level of the tool's skill that it requires.</param>
/// <param name="Worth">Worth a month of one more who reaches it, in the scenario's currency.</param>
public sealed record TeamOffer(string Unit, string Role, double Level, double Worth);
