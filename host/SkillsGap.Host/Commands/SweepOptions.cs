using System.CommandLine;
using System.Globalization;

namespace SkillsGap.Host.Commands;

/// <summary>Options that say what to sweep.</summary>
internal sealed class SweepOptions
{
    private const int MostPoints = 1000;

    private readonly Option<Sweep?> budget = Of("--budget", "Sweep the cash for everything, such as 20000:60000:21.", text => Numbers(text, 0, 1e12, false));
    private readonly Option<Sweep?> deadline = Of(
        "--deadline", "Sweep the last day of learning, such as 2026-06-30:2026-12-31:7, or in weeks after the scenario's day, such as 12:52:11.", Days);
    private readonly Option<Sweep?> headcount = Of("--head-count", "Sweep the people wanted, such as 15:30:16.", text => Numbers(text, 1, 1e7, true));
    private readonly Option<string?> row = new("--row") { Description = "For PROBLEM.json: the row whose upper limit is swept.", HelpName = "ROW" };
    private readonly Option<Sweep?> upper = Of("--upper", "For PROBLEM.json: the row's upper limits, such as 1000:5000:9.", text => Numbers(text, 0, 1e15, false));

    /// <summary>Gives a command the options, and the rules which of them go together.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { budget, deadline, headcount, row, upper }) command.Add(option);
        command.Validators.Add(result =>
        {
            var given = new[] { budget, deadline, headcount, upper }.Count(option => result.GetResult(option) is not null);
            if (given != 1) result.AddError("Exactly one of --budget, --deadline, --head-count, and for PROBLEM.json --row with --upper, says what to sweep.");
            if ((result.GetResult(row) is null) != (result.GetResult(upper) is null)) result.AddError("--row and --upper go together.");
        });
    }

    /// <summary>The sweep asked for.</summary>
    public Sweep Get(ParseResult parsed) => (parsed.GetValue(budget) ?? parsed.GetValue(deadline) ?? parsed.GetValue(headcount))
        ?? parsed.GetValue(upper)! with { Over = parsed.GetValue(row)! };

    /// <summary>Whether it is the row of an allocation problem.</summary>
    public bool IsOfRow(ParseResult parsed) => parsed.GetValue(upper) is not null;

    private static Option<Sweep?> Of(string name, string description, Func<string[], (IReadOnlyList<double>? Points, bool InWeeks)> read) => new(name)
    {
        Description = description,
        HelpName = "from:to:steps",
        CustomParser = result =>
        {
            var text = string.Join(' ', result.Tokens.Select(token => token.Value));
            if (text.Split(':') is { Length: 3 } parts && read(parts) is { Points: { } points } found) return new(name[2..], points, found.InWeeks);
            result.AddError($"{name} {text}: expected from:to:steps with from below to and 2 to {MostPoints} steps, such as {description[(description.LastIndexOf("such as ", StringComparison.Ordinal) + 8)..]}");
            return null;
        },
    };

    private static (IReadOnlyList<double>? Points, bool InWeeks) Numbers(string[] parts, double least, double most, bool whole)
    {
        if (!double.TryParse(parts[0], CultureInfo.InvariantCulture, out var from) || !double.TryParse(parts[1], CultureInfo.InvariantCulture, out var to)
            || !(from >= least && from < to && to <= most) || (whole && (from % 1 != 0 || to % 1 != 0)))
            return default;
        return (Between(from, to, parts[2])?.Select(point => whole ? Math.Round(point) : point).Distinct().ToList(), false);
    }

    private static (IReadOnlyList<double>? Points, bool InWeeks) Days(string[] parts)
    {
        if (Commands.Numbers.TryDay(parts[0], out var from) && Commands.Numbers.TryDay(parts[1], out var to))
            return from < to ? (Between(from.DayNumber, to.DayNumber, parts[2])?.Select(day => Math.Round(day)).Distinct().ToList(), false) : default;
        return (Numbers(parts, 0.5, 5000, false).Points, true);
    }

    private static IEnumerable<double>? Between(double from, double to, string steps) =>
        int.TryParse(steps, CultureInfo.InvariantCulture, out var count) && count is >= 2 and <= MostPoints
            ? Enumerable.Range(0, count).Select(i => i == count - 1 ? to : from + (i * (to - from) / (count - 1)))
            : null;
}
