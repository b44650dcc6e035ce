using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>Draws what people.csv says of people. Mentors are one to three in a hundred: those who are best at what the enterprise is short of.</summary>
internal static class PeopleDraw
{
    private const double FewestMentors = 0.01, MostMentors = 0.03;
    private const double MentorLevel = 0.45;
    private const double MentorNoise = 0.25;
    private static readonly double[] LearningHours = [2, 3, 4, 5, 6, 8];
    private static readonly double[] LearningHoursOdds = [.08, .17, .30, .20, .17, .08];
    private static readonly double[] FormatOdds = [.25, .15, .15, .35, .10];

    public static ImmutableArray<Person> Draw(Enterprise enterprise, ImmutableArray<Staffer> staff, UnitTree tree, PersonSkillTable level)
    {
        double[] capacity = Mentors(enterprise, level);
        int digits = Math.Max(4, (int)Math.Log10(staff.Length) + 1);
        return [.. staff.Select((who, p) => One(enterprise, who, p, tree.UnitOf[p], capacity[p], digits))];
    }

    private static Person One(Enterprise enterprise, Staffer who, int index, int unit, double mentorCapacity, int digits)
    {
        Draws draws = enterprise.Draws(Purpose.People, index);
        double worth = enterprise.Catalogue.Roles[who.Role].ValuePerMonth;
        double cost = Math.Round(Math.Max(15, (20 + (worth / 38)) * (1 + (.12 * who.Seniority) + draws.Normal(.05))));
        return new(
            "P" + (index + 1).ToString("D" + digits), unit, who.Role, LearningHours[draws.Weighted(LearningHoursOdds)], cost, mentorCapacity,
            draws.Chance(Math.Clamp(.45 - (.1 * who.Seniority), .1, .8)),
            draws.Chance(.35) ? null : (LearningFormat)draws.Weighted(FormatOdds), null);
    }

    private static double[] Mentors(Enterprise enterprise, PersonSkillTable level)
    {
        Draws draws = enterprise.Draws(Purpose.Mentors);
        int[] skills = Wanted(enterprise);
        double[] score =
        [
            .. Enumerable.Range(0, level.People).Select(p =>
                skills.Sum(s => Math.Max(0, level[p, s] - MentorLevel)) + draws.Normal(MentorNoise)),
        ];
        var capacity = new double[level.People];
        int count = Math.Max(2, (int)Math.Round(draws.Between(FewestMentors, MostMentors) * level.People));
        foreach (int person in Enumerable.Range(0, level.People).OrderByDescending(p => score[p]).ThenBy(p => p).Take(count))
            capacity[person] = 2 + draws.Below(5);
        return capacity;
    }

    /// <summary>The skills of the roles that the enterprise is short of.</summary>
    internal static int[] Wanted(Enterprise enterprise) =>
    [
        .. enterprise.Targets.Concat(enterprise.Openings).SelectMany(role => enterprise.Catalogue.Roles[role].Requirements, (_, need) => need.Skill)
            .Distinct().Order(),
    ];
}
