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
    private readonly Workforce workforce = analysis.Workforce;
    private readonly Scenario scenario = analysis.Scenario;
    private readonly LearningResources resources = new(analysis.Workforce, analysis.Scenario);
    private readonly IReadOnlyList<OptionLimit> limits = analysis.Scenario.Parity is null || analysis.Limits is not null
        ? analysis.Limits?.Invoke(people) ?? []
        : throw new InvalidOperationException("A scenario with parity is planned with the limits that the audit states for it.");

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

    /// <summary>By id what all rows there could be leave open, and what an option of a person uses of them. What a row has no limit of is not there.</summary>
    public (Dictionary<string, (double? Lower, double? Upper)> Limits, Func<int, LearningOption, IEnumerable<(string Row, double Amount)>> Uses) Limits() => (
        Rows().Where(row => row.Lower is not null || row.Upper is not null).ToDictionary(row => row.Id, row => (row.Lower, row.Upper), StringComparer.Ordinal),
        (person, option) => Uses(person, option).Select(use => (use.Row, use.Amount)));

    private IEnumerable<AllocationRow> Rows() => ResourceRows().Concat(HeadcountRows()).Concat(TargetRows()).Concat(WorthRows())
        .Concat(limits.Select(limit => new AllocationRow(limit.Row, null, limit.Most)));

    // Whoever is on a path goes on, late as they may be: no limit is less than what those people take.
    private IEnumerable<AllocationRow> ResourceRows()
    {
        var taken = Going().SelectMany(one => Uses(one.Person, one.Option)).GroupBy(use => use.Row, StringComparer.Ordinal)
            .ToDictionary(uses => uses.Key, uses => uses.Sum(use => use.Amount), StringComparer.Ordinal);
        return resources.Rows().Select(row => row.Upper < taken.GetValueOrDefault(row.Id) ? row with { Upper = taken[row.Id] } : row);
    }

    private IEnumerable<(int Person, LearningOption Option)> Going() => PersonOptions.Going(people, scenario.UnderWay);

    // Limits on holders, less those for whom nothing is planned. A role that is over its maximum today need not shrink, and one that is
    // under its minimum need not grow where nobody may move to it: both would ask for what the scenario does not offer. Moves under way go on and
    // are counted among today's.
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

        var expected = Array.ConvertAll(holders, n => (double)n);
        foreach (var (person, option) in Going().Where(one => one.Option.Kind == OptionKind.Transition))
        {
            expected[workforce.People[person].Role]--;
            expected[option.Role] += option.Success;
        }

        for (var r = 0; r < holders.Length; r++)
        {
            var role = workforce.Roles[r];
            double? lower = role.MinHeadcount;
            if (!scenario.Transitions.Contains(r) && lower > Math.Min(holders[r], expected[r])) lower = Math.Min(holders[r], expected[r]);
            lower -= fixedHolders[r];
            double? upper = role.MaxHeadcount is { } most ? Math.Max(most, Math.Max(holders[r], expected[r])) - fixedHolders[r] : null;
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
        foreach (var limit in limits)
        {
            if (limit.Use(person, option) is var use and > 0) uses.Add(new(limit.Row, use));
        }

        if (option.Kind == OptionKind.Stay || option.Kind == OptionKind.Path)
        {
            uses.Add(new(RowIds.Headcount(workforce.Roles[holder.Role]), 1));
        }

        if (option.Kind == OptionKind.Stay) return uses;
        if (option.Kind == OptionKind.Transition) uses.Add(new(RowIds.Headcount(role), option.Success));
        if (scenario.Targets.Any(target => target.Role == option.Role)) uses.Add(new(RowIds.Capable(role), option.Success));
        if (!role.Worth.IsEmpty) uses.Add(new(RowIds.Worth(role), option.Success * option.MonthsLeft));
        resources.AddUses(uses, person, option);
        return uses;
    }
}
