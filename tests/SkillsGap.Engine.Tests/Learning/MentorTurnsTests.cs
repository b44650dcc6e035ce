using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Learning;

/// <summary>Twelve mentors who are equal for everybody, of whom three are offered.</summary>
public sealed class MentorTurnsTests
{
    [Fact]
    public void Mentors_OfferedToAPerson_StayWhenSomebodyElseChanges_AndWhereverTheyStand()
    {
        var (people, levels) = Everybody();
        var before = OfferedBy(people, levels);
        var changed = levels.Select(row => row.ToArray()).ToArray();
        changed[3][0] = 0.31;

        var after = OfferedBy(people, changed);
        var backwards = OfferedBy([.. people.Reverse()], [.. changed.Reverse()]);

        Assert.All(before.Keys.Where(id => id != "p3"), id => Assert.Equal(before[id], after[id]));
        Assert.All(after.Keys, id => Assert.Equal(after[id], backwards[id]));
    }

    [Fact]
    public void Mentors_OfferedToPeopleAlike_AreNotTheSameFew()
    {
        var (people, levels) = Everybody();
        foreach (var row in levels.Take(8)) row[0] = 0;

        var offered = OfferedBy(people, levels);

        Assert.True(offered.Values.SelectMany(mentors => mentors).Distinct().Count() > 6);
    }

    private static (Person[] People, double[][] Levels) Everybody() => (
        [
            .. Enumerable.Range(0, 8).Select(p => Person($"p{p}")),
            .. Enumerable.Range(0, 12).Select(m => Person($"m{m}") with { MentorCapacity = 5, HourlyCost = 40 + m }),
        ],
        [.. Enumerable.Range(0, 8).Select(p => new[] { 0.01 * p }), .. Enumerable.Repeat(0.6, 12).Select(level => new[] { level })]);

    private static Dictionary<string, string[]> OfferedBy(Person[] people, double[][] levels)
    {
        var workforce = Workforce(Skills(1), [Role("held", 0), Role("wanted", 1000, (0, 0.5))], people, [Teaches("m", 16, 100, (0, 0, 0.5))]);
        var generator = new OptionGenerator(workforce, Scenario(new CapabilityTarget(1, 1)), Table(levels), Nothing(people.Length, 1));
        return Enumerable.Range(0, people.Length).Where(p => people[p].Id[0] == 'p').ToDictionary(
            p => people[p].Id,
            p => generator.For(p).Options.Where(option => option.Mentor is not null).Select(option => people[option.Mentor!.Value].Id).Order().ToArray());
    }
}
