using System.Globalization;
using Calendar = SkillsGap.Engine.Model.Calendar;

namespace SkillsGap.Engine.Scenarios;

/// <summary>What rows are called in the words of a scenario.</summary>
internal sealed class RowWords
{
    private readonly Dictionary<string, Thing> things = new(StringComparer.Ordinal);

    /// <param name="analysis">The workforce and its scenario.</param>
    /// <param name="people">The people (indices) of whom rows count.</param>
    public RowWords(WorkforceAnalysis analysis, IEnumerable<int> people)
    {
        var (workforce, scenario) = (analysis.Workforce, analysis.Scenario);
        things[RowIds.Budget] = new("the budget", $" {scenario.Currency}", 0, 1);
        foreach (var unit in workforce.Units)
        {
            things[RowIds.UnitBudget(unit)] = new($"the budget of unit {unit.Id}", $" {scenario.Currency}", 0, 1);
            for (var q = Calendar.QuarterOf(scenario.AsOf); q <= Calendar.QuarterOf(scenario.Deadline); q++)
                things[RowIds.Training(unit, q)] = new($"the limit of people of unit {unit.Id} in training in {q / 4}-Q{(q % 4) + 1}", "", 0, 1);
        }

        foreach (var cohort in workforce.Cohorts) things[RowIds.Seats(cohort)] = new($"the seats of cohort {cohort.Id}", "", 0, 1);
        foreach (var project in workforce.Projects) things[RowIds.Places(project)] = new($"the places of project {project.Id}", "", 0, 1);
        foreach (var person in workforce.People.Where(person => person.MentorCapacity > 0))
            things[RowIds.Mentor(person)] = new($"the mentor hours of {person.Id}", " a week", 0, 0.01);
        var planned = people.ToHashSet();
        for (var r = 0; r < workforce.Roles.Length; r++)
        {
            // Limits of rows are those of the scenario less the people for whom nothing is planned, or who are capable already.
            var aside = Enumerable.Range(0, workforce.People.Length).Count(p => workforce.People[p].Role == r && !planned.Contains(p));
            things[RowIds.Headcount(workforce.Roles[r])] = new($"the head-count of {workforce.Roles[r].Id}", "", aside, 1);
        }

        foreach (var target in scenario.Targets)
        {
            var role = workforce.Roles[target.Role];
            things[RowIds.Capable(role)] = new($"people capable of {role.Id}", "", analysis.CapableToday(target.Role), 1);
        }
    }

    /// <summary>What a row is of; its id where there are no words for it.</summary>
    public Thing Of(string row) => things.GetValueOrDefault(row) ?? new(row, "", 0, 0.01);

    /// <summary>A number as it is written in sentences.</summary>
    public static string Number(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <param name="Noun">What it is.</param>
    /// <param name="Unit">What follows a number of it.</param>
    /// <param name="Offset">What the scenario's number is more than the row's.</param>
    /// <param name="Step">What it is counted in.</param>
    internal sealed record Thing(string Noun, string Unit, double Offset, double Step);
}
