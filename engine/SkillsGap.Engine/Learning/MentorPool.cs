using System.Collections.Immutable;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Learning;

/// <summary>Who can mentor whom: people with hours to give who are at the level of at least half of the gap skills, most skills first.</summary>
internal sealed class MentorPool
{
    private readonly Workforce workforce;
    private readonly PersonSkillTable mean;
    private readonly ImmutableArray<int> mentors;
    private readonly HashSet<(int Person, int Mentor)> pinned;
    private readonly MentorTurns turns;

    public MentorPool(Workforce workforce, Scenario scenario, PersonSkillTable mean)
    {
        this.workforce = workforce;
        this.mean = mean;
        turns = new MentorTurns(workforce, scenario, mean);
        pinned = [.. scenario.Pins.Where(pin => pin.Mentor.HasValue).Select(pin => (pin.Person, pin.Mentor!.Value))];
        mentors = [.. Enumerable.Range(0, workforce.People.Length)
            .Where(p => workforce.People[p].MentorCapacity > 0 && workforce.People[p].MentorCapacity >= scenario.MentorHoursPerMentee)];
    }

    /// <summary>Up to <paramref name="most"/> mentors who may be offered for a person's gap skills; a pinned one first, among equals those of the
    /// same unit, then a turn that differs by person.</summary>
    public ImmutableArray<int> For(int person, ImmutableArray<SkillGap> gaps, int most, Func<int, bool> mayBe)
    {
        if (gaps.Length == 0) return [];
        var unit = workforce.People[person].Unit;
        var best = new List<(int Mentor, (bool Pinned, int Covered, bool SameUnit, ulong Turn) Rank)>(most + 1);
        foreach (var mentor in mentors)
        {
            var covered = Covered(mentor, gaps);
            if (2 * covered < gaps.Length || !mayBe(mentor)) continue;
            var rank = (pinned.Contains((person, mentor)), covered, workforce.People[mentor].Unit == unit, turns.Of(person, mentor));
            var place = best.Count;
            while (place > 0 && best[place - 1].Rank.CompareTo(rank) < 0) place--;
            if (place >= most) continue;
            best.Insert(place, (mentor, rank));
            if (best.Count > most) best.RemoveAt(most);
        }

        return [.. best.Select(one => one.Mentor)];
    }

    private int Covered(int mentor, ImmutableArray<SkillGap> gaps)
    {
        var covered = 0;
        foreach (var gap in gaps.AsSpan()) covered += mean[mentor, gap.Skill] >= gap.Level ? 1 : 0;
        return covered;
    }
}
