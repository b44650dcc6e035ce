using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>
/// Draws who uses the tools and how, and from that what telemetry sees: a record a week of use, with days, sessions and the features used. Whoever needs the
/// tool's skill is more likely to use it, teams differ, and some teams hardly use it at all. People come to it over time, weeks differ, holidays
/// fall out. Two in three say what they save.
/// </summary>
internal sealed class UsageDraw(Enterprise enterprise, ImmutableArray<Person> people, ImmutableArray<Tool> tools)
{
    private const double NeedsIt = 1.5, OtherRole = 0, TeamSd = 0.8, ColdTeam = 0.08, Cold = -3.5;
    private const double Holiday = 0.06, WeekSd = 0.2, SaysHours = 0.65, HoursPerSession = 0.08, HoursSd = 0.35, MeanWeeksToStart = 4;
    private static readonly double[] HabitOdds = [.40, .29, .15, .05, .06, .05];
    private static readonly string[] Features =
        ["completion", "chat", "agent", "edit", "review", "search", "documents", "data"];

    // Probability of use on a day, sessions a day of use, features known.
    private static readonly (double Low, double High, double Sessions, int Fewest, int Most)[] Shapes =
    [
        (.05, .22, 1.5, 1, 2), (.25, .50, 3.0, 2, 4), (.55, .85, 5.5, 4, 6), (.75, .97, 11, 6, 8), (.25, .50, 3.0, 2, 4), (.65, .95, 10, 1, 2),
    ];

    public (ImmutableArray<ToolUsage> Usage, ImmutableArray<ToolUser> Users) Draw()
    {
        var usage = ImmutableArray.CreateBuilder<ToolUsage>();
        var users = ImmutableArray.CreateBuilder<ToolUser>();
        for (int t = 0; t < tools.Length; t++)
        {
            double[] teams = Teams(t);
            for (int p = 0; p < people.Length; p++)
            {
                Draws draws = enterprise.Draws(Purpose.Usage, (p * tools.Length) + t);
                bool needs = enterprise.Catalogue.Roles[people[p].Role].Requirements.Any(need => need.Skill == tools[t].Skill);
                double odds = Math.Exp((needs ? NeedsIt : OtherRole) + teams[people[p].Unit]);
                if (!draws.Chance(odds / (1 + odds)))
                    continue;
                ToolUser user = User(p, t, draws);
                users.Add(user);
                AddWeeks(user, draws, usage);
            }
        }
        return (usage.ToImmutable(), users.ToImmutable());
    }

    private double[] Teams(int tool)
    {
        Draws draws = enterprise.Draws(Purpose.Tools, 1 + tool);
        int units = people.Max(person => person.Unit) + 1;
        return [.. Enumerable.Range(0, units).Select(_ => draws.Chance(ColdTeam) ? Cold : draws.Normal(TeamSd))];
    }

    private static ToolUser User(int person, int tool, Draws draws)
    {
        var habit = (UserHabit)draws.Weighted(HabitOdds);
        var shape = Shapes[(int)habit];
        double sd = habit == UserHabit.Champion ? .15 : .25;
        return new(
            person, tool, habit, draws.Between(shape.Low, shape.High), shape.Sessions * Math.Exp(draws.Normal(sd)),
            shape.Fewest + draws.Below(shape.Most - shape.Fewest + 1));
    }

    private void AddWeeks(ToolUser user, Draws draws, ImmutableArray<ToolUsage>.Builder usage)
    {
        int[] known = Enumerable.Range(0, Features.Length).ToArray();
        draws.Shuffle(known.AsSpan());
        bool says = draws.Chance(SaysHours);
        DateOnly start = tools[user.Tool].Introduced!.Value.AddDays((int)Math.Min(7 * 12, draws.Exponential(7 * MeanWeeksToStart)));
        DateOnly end = Enterprise.Today.AddDays(-(Enterprise.Today.DayNumber % 7));
        for (DateOnly monday = start.AddDays(7 - (start.DayNumber % 7)); monday < end; monday = monday.AddDays(7))
        {
            if (draws.Chance(Holiday))
                continue;
            bool burst = user.Habit == UserHabit.Burst && draws.Chance(.25);
            double daily = burst ? .9 : Math.Clamp(user.Daily * Math.Exp(draws.Normal(WeekSd)), 0, 1);
            double depth = (burst ? 10 : user.Sessions) * Math.Exp(draws.Normal(WeekSd));
            int days = Enumerable.Range(0, 5).Count(_ => draws.Chance(daily));
            if (days == 0)
                continue;
            int sessions = Math.Max(days, Poisson(days * depth, draws));
            string features = FeaturesOf(known.AsSpan(0, burst ? Features.Length : user.Repertoire), days, draws);
            double? hours = says ? Math.Round(sessions * HoursPerSession * Math.Exp(draws.Normal(HoursSd)), 1) : null;
            usage.Add(new(user.Person, null, user.Tool, monday, 7, days, sessions, features, hours));
        }
    }

    // Most of what somebody knows is used on some day of a week; a favourite always.
    private static string FeaturesOf(ReadOnlySpan<int> known, int days, Draws draws)
    {
        var used = new List<string> { Features[known[0]] };
        foreach (int feature in known[1..])
        {
            if (draws.Chance(1 - Math.Pow(.65, days)))
                used.Add(Features[feature]);
        }
        used.Sort(StringComparer.Ordinal);
        return string.Join(';', used);
    }

    // Knuth's product of uniforms, in parts small enough not to underflow.
    private static int Poisson(double mean, Draws draws)
    {
        int count = 0;
        for (; mean > 0; mean -= 30)
        {
            double limit = Math.Exp(-Math.Min(mean, 30)), product = draws.Unit();
            for (; product > limit; product *= draws.Unit())
                count++;
        }
        return count;
    }
}
