namespace SkillsGap.Engine.Adjacency;

/// <summary>Works out what transfers from one skill at a time; what it reuses belongs to one thread.</summary>
internal sealed class TransferRowBuilder(TransferSources sources, int most)
{
    private readonly Cooccurrence roles = new(sources.Roles);
    private readonly Cooccurrence? people = sources.People is null ? null : new(sources.People);
    private readonly bool[] isCandidate = new bool[sources.Roles.Skills];
    private readonly List<int> candidates = [];

    /// <summary>The largest transfers from a skill, of equals the first, and every declared one; in the order of the targets.</summary>
    internal (int[] Targets, double[] Values) Build(int from)
    {
        roles.Gather(from);
        people?.Gather(from);
        candidates.Clear();
        isCandidate[from] = true;
        Add(roles.Met);
        if (people is not null) Add(people.Met);
        Add(sources.Cover.Sharing(from));
        Add(sources.DeclaredFrom(from));
        isCandidate[from] = false;
        candidates.Sort();
        var computed = new List<(int To, double Transfer)>();
        var declared = new List<(int To, double Transfer)>();
        foreach (var to in candidates)
        {
            isCandidate[to] = false;
            var reason = TransferReason.Of(sources.Declared(from, to), sources.Cover.Of(from, to), roles.To(to), people?.To(to));
            if (reason.Transfer > 0) (reason.Declared is null ? computed : declared).Add((to, reason.Transfer));
        }

        (int To, double Transfer)[] row = [.. computed.OrderByDescending(x => x.Transfer).Take(most).Concat(declared).OrderBy(x => x.To)];
        return (Array.ConvertAll(row, x => x.To), Array.ConvertAll(row, x => x.Transfer));
    }

    private void Add(IEnumerable<int> skills)
    {
        foreach (var skill in skills)
        {
            if (isCandidate[skill]) continue;
            isCandidate[skill] = true;
            candidates.Add(skill);
        }
    }
}
