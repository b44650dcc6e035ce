namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>Pairs of people who are alike but for their group.</summary>
/// <param name="Pairs">How many pairs there are.</param>
/// <param name="Less">In how many of them the one group's person gets less.</param>
/// <param name="More">In how many they get more; in the others both get the same.</param>
public readonly record struct PairCounts(int Pairs, int Less, int More)
{
    /// <summary>The same seen from the other group.</summary>
    public PairCounts Turned => new(Pairs, More, Less);

    /// <summary>Both sets of pairs.</summary>
    public static PairCounts operator +(PairCounts a, PairCounts b) => new(a.Pairs + b.Pairs, a.Less + b.Less, a.More + b.More);
}
