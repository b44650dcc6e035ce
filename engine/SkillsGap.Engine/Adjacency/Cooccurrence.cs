namespace SkillsGap.Engine.Adjacency;

/// <summary>Counts, for one skill at a time, how many profiles have each other skill beside it. Reused from skill to skill by one thread.</summary>
internal sealed class Cooccurrence(SkillProfiles profiles)
{
    private readonly int[] together = new int[profiles.Skills];
    private readonly List<int> met = [];
    private int from;

    /// <summary>Skills met beside the skill, itself included, in no order.</summary>
    internal IReadOnlyList<int> Met => met;

    internal void Gather(int skill)
    {
        foreach (var s in met) together[s] = 0;
        met.Clear();
        from = skill;
        foreach (var profile in profiles.ProfilesWith(skill))
        {
            foreach (var s in profiles.SkillsOf(profile))
            {
                if (together[s]++ == 0) met.Add(s);
            }
        }
    }

    internal LiftCounts To(int skill) =>
        new(profiles.ProfilesWith(from).Length, together[skill], profiles.ProfilesWith(skill).Length, profiles.Count);
}
