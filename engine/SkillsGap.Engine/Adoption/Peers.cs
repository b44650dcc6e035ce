namespace SkillsGap.Engine.Adoption;

/// <summary>
/// With whom people are compared: week by week with users of the tool who hold the same role, or all where these are few; over the window with the others whose
/// use is advanced.
/// </summary>
internal sealed class Peers
{
    private readonly HashSet<int> largeRoles;
    private readonly Func<int, int> roleOf;
    private readonly ToolUse use;
    private readonly double advanced;
    private readonly int advancedUsers;

    public Peers(ToolUse use, Func<int, int> roleOf, AdoptionSettings settings)
    {
        (this.use, this.roleOf) = (use, roleOf);
        UseProfile[] users = [.. use.People.Select(person => use.Profile(person, settings)).Where(user => user.Level != Maturity.None)];
        largeRoles = [.. users.CountBy(user => roleOf(user.Person)).Where(role => role.Value >= settings.FewestPeers).Select(role => role.Key)];
        advancedUsers = users.Count(user => user.Level == Maturity.Advanced);
        advanced = users.Where(user => user.Level == Maturity.Advanced).Sum(Reach);
    }

    /// <summary>The group of a person: their role, or −1 for all users.</summary>
    public int GroupOf(int person) => largeRoles.Contains(roleOf(person)) ? roleOf(person) : -1;

    /// <summary>Whether an advanced user goes far beyond the others on average; they do where there are no others.</summary>
    public bool IsAhead(UseProfile user, AdoptionSettings settings) =>
        advancedUsers < 2 || Reach(user) >= settings.Ahead * (advanced - Reach(user)) / (advancedUsers - 1);

    // Depth times breadth: who does more of one makes up for less of the other. What is not recorded plays no part.
    private double Reach(UseProfile user) => (use.HasSessions ? user.Sessions : 1) * (use.HasFeatures ? user.Breadth : 1);
}
