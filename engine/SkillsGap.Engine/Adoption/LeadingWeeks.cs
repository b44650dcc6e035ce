namespace SkillsGap.Engine.Adoption;

/// <summary>
/// In which weeks of use people were at the top of their peers. A week's use is ranked by sessions a day of use and by features a record, and the sum of both
/// ranks is compared with that of the peers who used the tool in the same week. How often somebody used it plays no part. So if nobody differed from
/// anybody else, and whatever the weeks in which somebody was active, each week's lead would be a draw of its own with a probability of at most the
/// leading share, and the number of leads at most binomial: that is the null hypothesis which shuffling the people of the records makes true.
/// </summary>
internal static class LeadingWeeks
{
    /// <summary>Per person of the use the number of weeks in which they led.</summary>
    /// <param name="use">The use.</param>
    /// <param name="groupOf">Per person the group of their peers.</param>
    /// <param name="share">Share of the peers of a week who lead, rounded down to whole people.</param>
    public static int[] Of(ToolUse use, Func<int, int> groupOf, double share)
    {
        var leads = new int[use.People.Length];
        if (!use.HasFeatures && !use.HasSessions) return leads;
        for (var w = use.Since; w < use.Weeks.Count; w++)
        {
            foreach (var group in Enumerable.Range(0, leads.Length).Where(i => use.People[i].IsActive(w)).GroupBy(i => groupOf(use.People[i].Person)))
            {
                int[] peers = [.. group];
                double[] scores = Scores(use, peers, w), sorted = [.. scores.OrderDescending()];
                var places = (int)Math.Floor(share * peers.Length);
                // Those who are alike lead together or not at all: nobody is drawn for a place.
                for (var i = 0; i < peers.Length; i++) leads[peers[i]] += scores[i] > sorted[places] ? 1 : 0;
            }
        }

        return leads;
    }

    private static double[] Scores(ToolUse use, int[] peers, int week)
    {
        var depth = use.HasSessions ? Ranks([.. peers.Select(i => use.People[i].Depth(week))]) : new double[peers.Length];
        var breadth = use.HasFeatures ? Ranks([.. peers.Select(i => use.People[i].Breadth(week))]) : new double[peers.Length];
        return [.. depth.Zip(breadth, (a, b) => a + b)];
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
