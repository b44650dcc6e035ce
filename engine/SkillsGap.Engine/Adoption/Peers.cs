namespace SkillsGap.Engine.Adoption;

/// <summary>With whom people are compared: users of the tool who hold the same role, or all where these are few.</summary>
internal sealed class Peers
{
    private readonly Dictionary<int, Typical> ofRole;
    private readonly Typical ofAll;
    private readonly Func<int, int> roleOf;

    public Peers(ToolUse use, Func<int, int> roleOf, AdoptionSettings settings)
    {
        this.roleOf = roleOf;
        UseProfile[] users = [.. use.People.Select(person => use.Profile(person, settings)).Where(user => user.Level != Maturity.None)];
        ofAll = Typical.Of(users, settings.LeadingShare);
        ofRole = users.GroupBy(user => roleOf(user.Person)).Where(role => role.Count() >= settings.FewestPeers)
            .ToDictionary(role => role.Key, role => Typical.Of([.. role], settings.LeadingShare));
    }

    /// <summary>The group of a person: their role, or −1 for all users.</summary>
    public int GroupOf(int person) => ofRole.ContainsKey(roleOf(person)) ? roleOf(person) : -1;

    /// <summary>Whether somebody goes far beyond their peers: many times their mean sessions, and as many features as the leading share of them.</summary>
    public bool IsAhead(UseProfile user, ToolUse use, AdoptionSettings settings)
    {
        var typical = ofRole.GetValueOrDefault(roleOf(user.Person), ofAll);
        return (!use.HasSessions || user.Sessions >= settings.SessionsAhead * typical.Sessions) && (!use.HasFeatures || user.Features >= typical.LeadingFeatures);
    }

    private readonly record struct Typical(double Sessions, int LeadingFeatures)
    {
        public static Typical Of(UseProfile[] users, double share) => users.Length == 0 ? default : new(
            users.Average(user => user.Sessions), users.Select(user => user.Features).OrderDescending().ElementAt((int)(share * (users.Length - 1))));
    }
}
