namespace SkillsGap.Engine.Adoption;

/// <summary>
/// In which weeks of use people were at the top of their peers. A week's use is ranked by sessions a day of use and by features a record; the mean of both
/// ranks is compared with that of others who used the tool in the same week: those of the same role, or everybody where these are few. How often
/// somebody used it plays no part. So if nobody differed from anybody else, and whatever the weeks in which somebody was active, each week's lead would
/// be a draw of its own with a probability of at most the leading share, and the number of leads at most binomial: that is the null hypothesis which
/// shuffling the people of the records makes true.
/// </summary>
internal sealed class LeadingWeeks
{
    // With fewer, the top tenth is nobody.
    private const int FewestPeers = 10;

    private readonly ToolUse use;
    private readonly Func<int, int> roleOf;
    private readonly double share;
    private readonly int[] leads;

    private LeadingWeeks(ToolUse use, Func<int, int> roleOf, double share)
    {
        (this.use, this.roleOf, this.share) = (use, roleOf, share);
        leads = new int[use.People.Length];
        if (!use.HasFeatures && !use.HasSessions) return;
        for (var w = use.Since; w < use.Weeks.Count; w++) Add(w);
    }

    /// <summary>Per person of the use the number of weeks in which they led.</summary>
    public static int[] Of(ToolUse use, Func<int, int> roleOf, double share) => new LeadingWeeks(use, roleOf, share).leads;

    private void Add(int week)
    {
        int[] active = [.. Enumerable.Range(0, use.People.Length).Where(i => use.People[i].IsActive(week))];
        var few = new List<int>();
        foreach (var role in active.GroupBy(i => roleOf(use.People[i].Person)))
        {
            int[] peers = [.. role];
            if (peers.Length >= FewestPeers) Count(peers, [.. Scores(peers, week)], peers);
            else few.AddRange(peers);
        }

        if (active.Length >= FewestPeers) Count(active, [.. Scores(active, week)], few);
    }

    private void Count(int[] peers, double[] scores, IReadOnlyCollection<int> counted)
    {
        var places = (int)Math.Floor(share * peers.Length);
        if (places == 0 || counted.Count == 0) return;
        double[] sorted = [.. scores.OrderDescending()];
        var chosen = counted.ToHashSet();
        for (var i = 0; i < peers.Length; i++)
        {
            // Those who are alike lead together or not at all: nobody is drawn for a place.
            var noWorse = places < sorted.Length && sorted[places] >= scores[i];
            if (!noWorse && chosen.Contains(peers[i])) leads[peers[i]]++;
        }
    }

    private IEnumerable<double> Scores(int[] peers, int week)
    {
        var depth = use.HasSessions ? Ranks([.. peers.Select(i => use.People[i].Depth(week))]) : new double[peers.Length];
        var breadth = use.HasFeatures ? Ranks([.. peers.Select(i => use.People[i].Breadth(week))]) : new double[peers.Length];
        return depth.Zip(breadth, (a, b) => a + b);
    }

    // Mean ranks of ties.
    private static double[] Ranks(double[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        var ranks = new double[values.Length];
        for (var first = 0; first < order.Length;)
        {
            var end = first + 1;
            while (end < order.Length && values[order[end]] == values[order[first]]) end++;
            for (var i = first; i < end; i++) ranks[order[i]] = (first + end - 1) / 2.0;
            first = end;
        }

        return ranks;
    }
}
