namespace SkillsGap.Wire.Plans;

/// <summary>How far one person is.</summary>
/// <param name="Person">The person.</param>
/// <param name="Tier">Their tier when the plan was made.</param>
/// <param name="Kind"><c>stay</c>, <c>path</c> or <c>transition</c>: what was planned.</param>
/// <param name="Role">The role it leads to.</param>
/// <param name="State"><c>done</c>, <c>on-track</c>, <c>late</c>, <c>struggling</c>, <c>out</c> or <c>not-planned</c>.</param>
/// <param name="Why">The same in words.</param>
/// <param name="DoneOn">The day they were done, or null.</param>
/// <param name="Passed">Modules passed.</param>
/// <param name="Modules">Modules of the path.</param>
/// <param name="Finish">The day the path was to be over; null without modules.</param>
/// <param name="Spent">Cash spent since the plan.</param>
/// <param name="MentorHours">Hours that mentors gave since the plan.</param>
public sealed record PersonProgressDocument(
    string Person, string Tier, string Kind, string Role, string State, string Why, DateOnly? DoneOn, int Passed, int Modules, DateOnly? Finish, double Spent,
    double MentorHours);
