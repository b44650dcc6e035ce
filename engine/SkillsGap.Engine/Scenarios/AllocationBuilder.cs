using System.Collections.Immutable;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Scenarios;

/// <summary>
/// States options as an allocation problem: one required group a person, and a row for all that is scarce or wanted (DESIGN 7.1). To add
/// a row: name it in <see cref="RowIds"/>, give it its limits in <see cref="Rows"/> and its use in <see cref="Uses"/>.
/// </summary>
internal sealed class AllocationBuilder(WorkforceAnalysis analysis, ImmutableArray<PersonOptions> people)
{
    private const double Rounding = 1e-9;

    private readonly Workforce workforce = analysis.Workforce;
    private readonly Scenario scenario = analysis.Scenario;

    public AllocationProblem Build()
    {
        // Only rows that some option uses, or that ask for something, are worth having. Uses are made twice rather than kept: there are millions.
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            foreach (var option in person.Options) used.UnionWith(Uses(person.Person, option).Select(use => use.Row));
        }

        var rows = Rows().Where(row => used.Contains(row.Id) || row.Lower > 0).ToArray();
        var kept = rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var check = AllocationProblem.Create(rows, people.Select(person => Group(person, kept)), []);
        return check.Problem ?? throw new InvalidOperationException(
            $"The options of a checked workforce make no problem:\n{string.Join('\n', check.Errors)}");
    }

    /// <summary>
    /// What one person would be in a problem that is built already, with options made anew. A row that the problem left out, because nobody used it,
    /// would be this person's alone: what breaks its limit is dropped, and what it is worth is part of the value.
    /// </summary>
    /// <param name="person">The person and their options.</param>
    /// <param name="isKept">Whether the problem has a row.</param>
    /// <param name="leftOut">By id the rows that it has not.</param>
    /// <returns>The group, and the options that are left, in the same order.</returns>
    public (AllocationGroup Group, PersonOptions Left) Restate(
        PersonOptions person, Func<string, bool> isKept, IReadOnlyDictionary<string, AllocationRow> leftOut)
    {
        var left = new List<LearningOption>();
        var stated = new List<AllocationOption>();
        foreach (var option in person.Options)
        {
            var uses = Uses(person.Person, option).ToLookup(use => isKept(use.Row));
            var alone = uses[false].Where(use => leftOut.ContainsKey(use.Row)).Select(use => (Row: leftOut[use.Row], use.Amount)).ToList();
            if (alone.Exists(use => use.Amount > use.Row.Upper)) continue;
            left.Add(option);
            stated.Add(new(OptionName.Of(workforce, scenario, option), option.Value + alone.Sum(use => use.Row.WorthOf(use.Amount)), [.. uses[true]]));
        }

        return (new(workforce.People[person.Person].Id, Required: true, stated), person with { Options = [.. left] });
    }

    /// <summary>By id the rows there could be but for those that are kept.</summary>
    public Dictionary<string, AllocationRow> RowsLeftOut(Func<string, bool> isKept) => Rows().Where(row => !isKept(row.Id)).ToDictionary(row => row.Id);

    /// <summary>What any option of a person is worth at prices, whether a problem holds it or not: value less what its uses cost others; −∞ where a limit
    /// forbids it whatever others do. Safe to share.</summary>
    /// <param name="prices">By id the prices of the rows that are kept.</param>
    public Func<int, LearningOption, double> Nets(IReadOnlyDictionary<string, double> prices)
    {
        var leftOut = RowsLeftOut(prices.ContainsKey);
        return (person, option) =>
        {
            var net = option.Value;
            foreach (var use in Uses(person, option))
            {
                if (prices.TryGetValue(use.Row, out var price)) net -= price * use.Amount;
                else if (leftOut.TryGetValue(use.Row, out var row)) net = use.Amount > row.Upper ? double.NegativeInfinity : net + row.WorthOf(use.Amount);
            }

            return net;
        };
    }

    private IEnumerable<AllocationRow> Rows()
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
        foreach (var row in TrainingRows().Concat(HeadcountRows()).Concat(TargetRows()).Concat(WorthRows())) yield return row;
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

    // Limits on holders, less those for whom nothing is planned. A role that is over its maximum today need not shrink, and one that is
    // under its minimum need not grow where nobody may move to it: both would ask for what the scenario does not offer.
    private IEnumerable<AllocationRow> HeadcountRows()
    {
        var planned = people.Select(p => p.Person).ToHashSet();
        var holders = new int[workforce.Roles.Length];
        var fixedHolders = new int[workforce.Roles.Length];
        for (var p = 0; p < workforce.People.Length; p++)
        {
            holders[workforce.People[p].Role]++;
            if (!planned.Contains(p)) fixedHolders[workforce.People[p].Role]++;
        }

        for (var r = 0; r < holders.Length; r++)
        {
            var role = workforce.Roles[r];
            double? lower = role.MinHeadcount;
            if (lower > holders[r] && !scenario.Transitions.Contains(r)) lower = holders[r];
            lower -= fixedHolders[r];
            double? upper = role.MaxHeadcount is { } most ? Math.Max(most, holders[r]) - fixedHolders[r] : null;
            if (lower > 0 || upper is not null) yield return new(RowIds.Headcount(role), lower > 0 ? lower : null, upper);
        }
    }

    private IEnumerable<AllocationRow> TargetRows()
    {
        foreach (var target in scenario.Targets)
        {
            var missing = target.LeastExpected - analysis.CapableToday(target.Role);
            if (missing > 0) yield return new(RowIds.Capable(workforce.Roles[target.Role]), missing, null);
        }
    }

    // Worth that falls with head-count is counted in head-months: a row earns per unit of use, and a head earns per month left. Those who
    // hold the role, or are capable of a target today, have used up the first steps.
    private IEnumerable<AllocationRow> WorthRows()
    {
        for (var r = 0; r < workforce.Roles.Length; r++)
        {
            var role = workforce.Roles[r];
            if (role.Worth.IsEmpty) continue;
            var present = scenario.Targets.Any(t => t.Role == r)
                ? analysis.CapableToday(r)
                : workforce.People.Count(person => person.Role == r);
            WorthSegment[] segments = [.. role.Worth.Where(step => step.UpTo > present).Select(step =>
                new WorthSegment((step.UpTo - present) * scenario.HorizonMonths, scenario.BenefitWeight * step.ValuePerMonth))];
            if (segments.Length > 0) yield return new(RowIds.Worth(role), null, null, segments);
        }
    }

    private AllocationGroup Group(PersonOptions person, HashSet<string> kept) => new(
        workforce.People[person.Person].Id, Required: true,
        [.. person.Options.Select(option => new AllocationOption(
            OptionName.Of(workforce, scenario, option), option.Value, [.. Uses(person.Person, option).Where(use => kept.Contains(use.Row))]))]);

    private List<RowUse> Uses(int person, LearningOption option)
    {
        var holder = workforce.People[person];
        var role = workforce.Roles[option.Role];
        var uses = new List<RowUse>();
        if (option.Kind == OptionKind.Stay || option.Kind == OptionKind.Path)
        {
            uses.Add(new(RowIds.Headcount(workforce.Roles[holder.Role]), 1));
        }

        if (option.Kind == OptionKind.Stay) return uses;
        if (option.Kind == OptionKind.Transition) uses.Add(new(RowIds.Headcount(role), option.Success));
        if (scenario.Targets.Any(target => target.Role == option.Role)) uses.Add(new(RowIds.Capable(role), option.Success));
        if (!role.Worth.IsEmpty) uses.Add(new(RowIds.Worth(role), option.Success * option.MonthsLeft));
        if (option.Cash > 0)
        {
            uses.Add(new(RowIds.Budget, option.Cash));
            foreach (var unit in workforce.UnitsFrom(holder.Unit)) uses.Add(new(RowIds.UnitBudget(workforce.Units[unit]), option.Cash));
        }

        foreach (var step in option.Steps)
        {
            if (step.Cohort is { } cohort) uses.Add(new(RowIds.Seats(workforce.Cohorts[cohort]), 1));
        }

        if (option.Mentor is { } mentor) uses.Add(new(RowIds.Mentor(workforce.People[mentor]), scenario.MentorHoursPerMentee));
        if (option.Project is { } project) uses.Add(new(RowIds.Places(workforce.Projects[project]), 1));
        foreach (var quarter in Quarters(option))
        {
            foreach (var unit in workforce.UnitsFrom(holder.Unit)) uses.Add(new(RowIds.Training(workforce.Units[unit], quarter), 1));
        }

        return uses;
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
