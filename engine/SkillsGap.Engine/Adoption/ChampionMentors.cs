using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Adoption;

/// <summary>Offers champions to the planner as mentors.</summary>
public static class ChampionMentors
{
    /// <summary>Hours a week that a champion is asked for where nothing else is said.</summary>
    public const double DefaultHours = 2;

    /// <summary>
    /// A workforce in which each champion who is proficient in the tool's skill has hours to mentor; who has more already keeps them. The planner pairs mentors with
    /// people whose gaps they can help with, as always.
    /// </summary>
    /// <param name="workforce">The workforce, in any order of people.</param>
    /// <param name="report">The champions, of the same people.</param>
    /// <param name="hours">Hours a week, above 0.</param>
    /// <returns>The workforce, and the ids of those who got hours, in their order.</returns>
    public static (Workforce Workforce, IReadOnlyList<string> Mentors) AddTo(Workforce workforce, AdoptionReport report, double hours = DefaultHours)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hours);
        var champions = report.Tools.SelectMany(tool => tool.Champions).Where(champion => champion.IsProficient)
            .Select(champion => report.Analysis.Workforce.People[champion.Person].Id).ToHashSet();
        string[] mentors = [.. workforce.People.Where(IsNew).Select(person => person.Id).Order(StringComparer.Ordinal)];
        return (workforce with { People = [.. workforce.People.Select(person => IsNew(person) ? person with { MentorCapacity = hours } : person)] }, mentors);

        bool IsNew(Person person) => champions.Contains(person.Id) && person.MentorCapacity < hours;
    }
}
