namespace SkillsGap.Engine.Audit.Fairness.Testing;

/// <summary>Fisher's exact test of two shares.</summary>
public static class FisherExact
{
    /// <summary>
    /// Two-sided p: given how many were selected of both groups together, the probability of a table no likelier than this one, were the selected drawn
    /// blindly (Fisher 1935; two sides as in R's fisher.test).
    /// </summary>
    /// <param name="selected">Selected of the one group, 0 to <paramref name="people"/>.</param>
    /// <param name="people">People of it, at least 0.</param>
    /// <param name="otherSelected">Selected of the other.</param>
    /// <param name="otherPeople">People of the other.</param>
    /// <returns>0–1; 1 where nothing can be told apart.</returns>
    public static double TwoSided(int selected, int people, int otherSelected, int otherPeople)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(selected);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(selected, people);
        ArgumentOutOfRangeException.ThrowIfNegative(otherSelected);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(otherSelected, otherPeople);
        // Hypergeometric: of all, `drawn` are selected, x of them from the one group.
        int drawn = selected + otherSelected, all = people + otherPeople;
        int least = Math.Max(0, drawn - otherPeople), most = Math.Min(people, drawn);
        var likeliest = Math.Clamp((int)((drawn + 1.0) * (people + 1.0) / (all + 2.0)), least, most);
        return ExactTail.TwoSided(
            least, most, likeliest, selected, x => (double)(people - x) * (drawn - x) / ((x + 1.0) * (otherPeople - drawn + x + 1.0)));
    }
}
