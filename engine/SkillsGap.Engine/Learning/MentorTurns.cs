using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Learning;

/// <summary>
/// Whose turn it is among mentors who are equal for a person: a number of the two that differs from person to person, so that not everybody
/// is offered the same few. It depends on what is known of the two alone (rendezvous hashing, Thaler &amp; Ravishankar 1998): when something
/// changes about somebody else, the others are offered the same mentors as before, and a plan made again finds its options again.
/// </summary>
internal sealed class MentorTurns
{
    // Far coarser than rounding and far finer than what differs between people.
    private const double LevelsTold = 1e6;

    private readonly ulong[] seeds;

    public MentorTurns(Workforce workforce, Scenario scenario, PersonSkillTable mean)
    {
        int[] skills = [.. scenario.Targets.Select(target => target.Role).Concat(scenario.Transitions).Concat(scenario.Offers.Select(offer => offer.Role))
            .SelectMany(role => workforce.Roles[role].Requirements).Select(requirement => requirement.Skill).Distinct().Order()];
        seeds = new ulong[workforce.People.Length];
        var alike = new Dictionary<ulong, ulong>();
        for (var p = 0; p < seeds.Length; p++)
        {
            var seed = Of(workforce.People[p]);
            foreach (var skill in skills) seed = Mix(seed, unchecked((ulong)(long)Math.Round(mean[p, skill] * LevelsTold)));

            // People of whom the same is known take turns in the order they come in.
            var before = alike.GetValueOrDefault(seed);
            alike[seed] = before + 1;
            seeds[p] = Mix(seed, before);
        }
    }

    /// <summary>The turn of a mentor for a person; the larger comes first.</summary>
    public ulong Of(int person, int mentor) => Mix(seeds[person], seeds[mentor]);

    private static ulong Of(Person person)
    {
        var seed = Mix((ulong)person.Unit, (ulong)person.Role);
        seed = Mix(seed, BitConverter.DoubleToUInt64Bits(person.HoursPerWeek));
        seed = Mix(seed, BitConverter.DoubleToUInt64Bits(person.HourlyCost));
        return Mix(seed, BitConverter.DoubleToUInt64Bits(person.MentorCapacity));
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static ulong Mix(ulong seed, ulong with)
    {
        unchecked
        {
            var z = (seed ^ (with * 0xD1B54A32D192ED03)) + 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
