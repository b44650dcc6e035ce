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
        ofAll = Typical.Of(users);
        ofRole = users.GroupBy(user => roleOf(user.Person)).Where(role => role.Count() >= settings.FewestPeers)
            .ToDictionary(role => role.Key, role => Typical.Of([.. role]));
    }

    /// <summary>The group of a person: their role, or −1 for all users.</summary>
    public int GroupOf(int person) => ofRole.ContainsKey(roleOf(person)) ? roleOf(person) : -1;

    /// <summary>Whether somebody goes far beyond the median of their peers, in whatever is recorded.</summary>
    public bool IsAhead(UseProfile user, ToolUse use, AdoptionSettings settings)
    {
        var typical = ofRole.GetValueOrDefault(roleOf(user.Person), ofAll);
        return (!use.HasSessions || user.Sessions >= settings.SessionsAhead * typical.Sessions)
            && (!use.HasFeatures || user.Features >= settings.FeaturesAhead * typical.Features);
    }

    private readonly record struct Typical(double Sessions, double Features)
    {
        public static Typical Of(UseProfile[] users) => new(Median(users.Select(user => user.Sessions)), Median(users.Select(user => (double)user.Features)));

        private static double Median(IEnumerable<double> values)
        {
            double[] sorted = [.. values.Order()];
            return sorted.Length == 0 ? 0 : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }
}
