using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Scenarios;

/// <summary>
/// What learning takes from others, as rows of a problem: cash, seats, mentor hours, practice places, and the share of a unit that is in training.
/// </summary>
internal sealed class LearningResources(Workforce workforce, Scenario scenario)
{
    private const double Rounding = 1e-9;

    /// <summary>A row with its limit for all that is scarce.</summary>
    public IEnumerable<AllocationRow> Rows()
    {
        if (scenario.Budget is { } budget) yield return new(RowIds.Budget, null, budget);
        foreach (var unit in workforce.Units)
        {
            if (unit.Budget is { } cash) yield return new(RowIds.UnitBudget(unit), null, cash);
        }

        foreach (var cohort in workforce.Cohorts) yield return new(RowIds.Seats(cohort), null, cohort.Seats);
        foreach (var person in workforce.People)
        {
            if (person.MentorCapacity > 0) yield return new(RowIds.Mentor(person), null, person.MentorCapacity);
        }

        foreach (var project in workforce.Projects) yield return new(RowIds.Places(project), null, project.Places);
        foreach (var row in TrainingRows()) yield return row;
    }

    /// <summary>Adds what an option takes of the rows; nothing for staying.</summary>
    public void AddUses(List<RowUse> uses, int person, LearningOption option)
    {
        int[] units = [.. workforce.UnitsFrom(workforce.People[person].Unit)];
        if (option.Cash > 0)
        {
            uses.Add(new(RowIds.Budget, option.Cash));
            foreach (var unit in units) uses.Add(new(RowIds.UnitBudget(workforce.Units[unit]), option.Cash));
        }

        foreach (var step in option.Steps)
        {
            if (step.Cohort is { } cohort) uses.Add(new(RowIds.Seats(workforce.Cohorts[cohort]), 1));
        }

        if (option.Mentor is { } mentor) uses.Add(new(RowIds.Mentor(workforce.People[mentor]), scenario.MentorHoursPerMentee));
        if (option.Project is { } project) uses.Add(new(RowIds.Places(workforce.Projects[project]), 1));
        foreach (var quarter in Quarters(option))
        {
            foreach (var unit in units) uses.Add(new(RowIds.Training(workforce.Units[unit], quarter), 1));
        }
    }

    private IEnumerable<AllocationRow> TrainingRows()
    {
        var heads = new int[workforce.Units.Length];
        foreach (var person in workforce.People)
        {
            foreach (var unit in workforce.UnitsFrom(person.Unit)) heads[unit]++;
        }

        for (var u = 0; u < heads.Length; u++)
        {
            if (workforce.Units[u].MaxShareInTraining is not { } share) continue;
            for (var q = Calendar.QuarterOf(scenario.AsOf); q <= Calendar.QuarterOf(scenario.Deadline); q++)
            {
                yield return new(RowIds.Training(workforce.Units[u], q), null, Math.Floor((share * heads[u]) + Rounding));
            }
        }
    }

    // From the quarter of the first day of learning to that of the last. Days come back from weeks a rounding error off.
    private SortedSet<int> Quarters(LearningOption option)
    {
        var quarters = new SortedSet<int>();
        foreach (var step in option.Steps)
        {
            var first = Math.Floor((step.StartWeek * 7) + Rounding);
            var last = Math.Max(first, Math.Ceiling((step.FinishWeek * 7) - Rounding) - 1);
            for (var q = Quarter(first); q <= Quarter(last); q++) quarters.Add(q);
        }

        return quarters;

        int Quarter(double day) => Calendar.QuarterOf(scenario.AsOf.AddDays((int)day));
    }
}
