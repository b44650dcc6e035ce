namespace SkillsGap.Engine.Planning;

/// <summary>
/// Answers what one group would do, and what that would be worth, if it had other options: at the prices and within the slack of a plan that
/// is held, in a time that does not grow with the number of groups. Keep one as long as the plan: what is prepared is a table of the rows.
/// </summary>
/// <remarks>
/// With V the plan's value, L the price bound, B the bound, b and b' the group's best net before and after, and V' the value of the plan with the
/// best option that fits: the best plan afterwards is worth from V' to L − b + b', the best plan before from V to B. Where an option of the one
/// side can always take the place of an option of the other, because it uses no more of what has an upper limit and no less of what has a
/// lower one, the change is moreover no larger than the difference of the two in value and worth, which is mostly far less.
/// </remarks>
public sealed class WhatIf
{
    // Of all that is added up: more than the rounding of some dozen sums.
    private const double Rounding = 1e-12;

    private readonly AllocationProblem _problem;
    private readonly AllocationResult _result;
    private readonly Dictionary<string, int> _rows;
    private readonly double _value;

    /// <summary>Prepares the rows.</summary>
    /// <param name="problem">The problem that was planned.</param>
    /// <param name="result">Its result, with a plan.</param>
    /// <exception cref="ArgumentException">There is no plan, or it is one of another problem.</exception>
    public WhatIf(AllocationProblem problem, AllocationResult result)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(result);
        if (result.Choice.Count != problem.GroupCount || result.Prices.Count != problem.Rows.Count)
            throw new ArgumentException("The result is one of another problem.", nameof(result));
        (_problem, _result) = (problem, result);
        _value = result.Value ?? throw new ArgumentException("There is no plan to change.", nameof(result));
        _rows = new Dictionary<string, int>(problem.Rows.Count, StringComparer.Ordinal);
        for (int i = 0; i < problem.Rows.Count; i++)
            _rows.Add(problem.Rows[i].Id, i);
    }

    /// <summary>Whether the problem has a row.</summary>
    public bool HasRow(string row) => _rows.ContainsKey(row);

    /// <summary>Answers for one group.</summary>
    /// <param name="group">Index of the group.</param>
    /// <param name="instead">What it would be: whether an option is required, and its options, none for one that would leave. They use rows of the
    /// problem; id, pin and former decision do not count.</param>
    /// <exception cref="ArgumentException">An option uses a row that there is not, or a number is none; or nothing is left to choose.</exception>
    public WhatIfAnswer Ask(int group, AllocationGroup instead)
    {
        ArgumentNullException.ThrowIfNull(instead);
        IEnumerable<Alternative> known = Enumerable.Range(0, _problem.OptionCount(group)).Select(option => Known(group, option));
        Alternative[] before = [.. known, .. Nothing(group, _problem.IsRequired(group))];
        Alternative[] after = [.. instead.Options.Select(option => New(group, option)), .. Nothing(group, instead.Required)];
        int chosen = _result.Choice[group];
        return Answer(before, chosen < 0 ? Empty(group) : before[chosen], after);
    }

    /// <summary>Answers for one group more.</summary>
    /// <param name="added">The group, as in <see cref="Ask"/>.</param>
    /// <exception cref="ArgumentException">As in <see cref="Ask"/>.</exception>
    public WhatIfAnswer AskAdded(AllocationGroup added)
    {
        ArgumentNullException.ThrowIfNull(added);
        Alternative[] options = [.. added.Options.Select(option => New(null, option))];
        return Answer([Absent], Absent, added.Required ? options : [.. options, Absent]);
    }

    private WhatIfAnswer Answer(Alternative[] before, Alternative now, Alternative[] after)
    {
        if (after.Length == 0)
            throw new ArgumentException("A required group has no options.");
        double bestBefore = before.Max(Net), bestAfter = after.Max(Net);
        WhatIfOption[] options = [.. after.Select(choice => new WhatIfOption(choice.Id, choice.Value, Paid(choice), Exchange(now, choice)))];
        int best = 0;
        int? fitting = null;
        for (int k = 0; k < options.Length; k++)
        {
            if (options[k].Net > options[best].Net)
                best = k;
            if (options[k].PlanChange is double change && !(change <= (fitting is int f ? options[f].PlanChange : null)))
                fitting = k;
        }
        double? held = fitting is int at ? _value + options[at].PlanChange!.Value : null;
        double room = Rounding * (Math.Abs(_result.PriceBound) + Math.Abs(_value) + Math.Abs(bestBefore) + Math.Abs(bestAfter));
        double rest = _result.PriceBound - bestBefore;
        double most = after.Max(choice => Math.Min(rest + Net(choice) - _value, before.Min(other => Surplus(choice, other)))) + room;
        double least = -before.Max(choice => Math.Min(
            Math.Min(_result.Bound, rest + Net(choice)) - (held ?? double.NegativeInfinity), after.Min(other => Surplus(choice, other)))) - room;
        return new WhatIfAnswer(options, best, fitting, bestAfter - bestBefore, double.IsFinite(least) ? least : null, most);
    }

    private double Net(Alternative choice) => choice.Value - Paid(choice);

    private double Paid(Alternative choice)
    {
        double paid = 0;
        for (int k = 0; k < choice.Rows.Length; k++)
            paid += choice.Amounts[k] * _result.Prices[choice.Rows[k]];
        return paid;
    }

    /// <summary>Change of the plan's value when one choice takes the place of another; null where it does not fit.</summary>
    private double? Exchange(Alternative from, Alternative to)
    {
        double change = to.Value - from.Value;
        foreach (int row in from.Rows.Union(to.Rows))
        {
            double used = _result.Rows[row].Used, then = Math.Max(0, used - from.AmountOf(row) + to.AmountOf(row));
            if (then != used && !_problem.Limits.Allows(row, then))
                return null;
            change += _problem.Limits.Worth(row, then) - _problem.Limits.Worth(row, used);
        }
        return change;
    }

    /// <summary>The most that a choice can add beyond another that takes its place in any plan at all; +∞ where it cannot always do so.</summary>
    private double Surplus(Alternative choice, Alternative standIn)
    {
        double surplus = choice.Value - standIn.Value;
        foreach (int row in choice.Rows.Union(standIn.Rows))
        {
            double uses = choice.AmountOf(row), instead = standIn.AmountOf(row);
            if (instead > uses && double.IsFinite(_problem.Limits.Upper[row]) || instead < uses && instead < _problem.Limits.Lower[row])
                return double.PositiveInfinity;
            // No unit is worth more than the first.
            if (uses > instead && _problem.Limits.HasWorth(row))
                surplus += (uses - instead) * _problem.Rows[row].Worth[0].Each;
        }
        return surplus;
    }

    private Alternative Known(int group, int option) => new(
        _problem.OptionId(group, option), _problem.Value(group, option) - _problem.MoveCost(group, option), _problem.UsedRows(group, option).ToArray(),
        _problem.UsedAmounts(group, option).ToArray());

    private Alternative New(int? group, AllocationOption option)
    {
        if (!(Math.Abs(option.Value) <= AllocationProblem.LargestNumber) || option.Uses.Any(use => !(use.Amount is >= 0 and <= AllocationProblem.LargestNumber)))
            throw new ArgumentException($"Option \"{option.Id}\" has a value or a use that is no number of a size that counts.");
        int[] rows = [.. option.Uses.Select(use => _rows.TryGetValue(use.Row, out int row) ? row
            : throw new ArgumentException($"Option \"{option.Id}\" uses \"{use.Row}\", which is no row of the problem."))];
        bool moves = group is int g && _problem.Former(g) is GroupDecision former && former.Option != option.Id;
        return new Alternative(option.Id, option.Value - (moves ? _problem.MovePenalty : 0), rows, [.. option.Uses.Select(use => use.Amount)]);
    }

    private static Alternative Absent => new(null, 0, [], []);

    private Alternative[] Nothing(int group, bool required) => required ? [] : [Empty(group)];

    private Alternative Empty(int group) => new(null, 0 - _problem.MoveCost(group, -1), [], []);

    private sealed record Alternative(string? Id, double Value, int[] Rows, double[] Amounts)
    {
        public double AmountOf(int row) => Array.IndexOf(Rows, row) is >= 0 and int at ? Amounts[at] : 0;
    }
}
