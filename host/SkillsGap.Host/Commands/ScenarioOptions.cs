using System.CommandLine;
using System.CommandLine.Parsing;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;

namespace SkillsGap.Host.Commands;

/// <summary>What a command may put in place of the scenario's own, and what it may ask for beyond it.</summary>
internal sealed class ScenarioOptions
{
    private readonly Option<double?> budget = new("--budget")
    {
        Description = "Cash for everything, instead of the scenario's.",
        HelpName = "B",
        CustomParser = result => Numbers.Parse<double>(result, cash => cash is >= 0 and < 1e12, "an amount of at least 0"),
    };

    private readonly Option<DateOnly?> deadline = new("--deadline")
    {
        Description = "Last day of learning, instead of the scenario's.",
        HelpName = "DAY",
        CustomParser = Numbers.Day,
    };

    private readonly Option<int?> headcount = new("--head-count")
    {
        Description = "People wanted, instead of the scenario's; of --role where there is more than one target.",
        HelpName = "N",
        CustomParser = result => Numbers.Parse<int>(result, count => count is >= 1 and <= 10_000_000, "a whole number of at least 1"),
    };

    private readonly Option<string?> role = TargetRole.Option("--head-count");

    private readonly Option<double?> confidence = ConfidenceOption();

    private readonly KeptParityOptions parity = new();

    /// <summary>The option that asks for a probability.</summary>
    public static Option<double?> ConfidenceOption() => new("--confidence")
    {
        Description = "Probability with which each target must be reached, such as 0.9; default: the head-count is expected, and no more.",
        HelpName = "P",
        CustomParser = result => Numbers.Parse<double>(result, p => p is > 0 and < 1, "a probability above 0 and below 1"),
    };

    /// <summary>Gives a command the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="ofPersons">Whether it plans persons: then a probability may be asked for, and parity.</param>
    public void AddTo(Command command, bool ofPersons = true)
    {
        command.Add(budget);
        command.Add(deadline);
        command.Add(headcount);
        command.Add(role);
        if (!ofPersons) return;
        command.Add(confidence);
        parity.AddTo(command);
    }

    /// <summary>The probability asked for; null for none.</summary>
    public double? Confidence(ParseResult parsed) => parsed.GetValue(confidence);

    /// <summary>Whether a probability is asked for.</summary>
    public bool IsConfident(CommandResult command) => command.GetValue(confidence) is not null;

    /// <summary>The scenario to plan, or what is wrong with what was asked.</summary>
    public (Scenario? Scenario, string? Error) Of(ParseResult parsed, WorkforceContent content)
    {
        var scenario = content.Scenario!;
        if (parsed.GetValue(budget) is { } cash) scenario = scenario with { Budget = cash };
        if (parsed.GetValue(deadline) is { } day)
        {
            if (day <= scenario.AsOf)
            {
                return (null, $"--deadline {day:yyyy-MM-dd}: is not after the scenario's day {scenario.AsOf:yyyy-MM-dd}\n  Name a later day.");
            }

            scenario = scenario with { Deadline = day };
        }

        var (kept, wrong) = parity.Into(scenario, parsed, content);
        if (kept is null) return (null, wrong);
        scenario = kept;
        if (parsed.GetValue(role) is not null && parsed.GetValue(headcount) is null)
            return (null, "--role: goes with --head-count\n  Add --head-count, or leave --role out.");
        if (parsed.GetValue(headcount) is not { } count) return (scenario, null);
        var (target, error) = TargetRole.Find(content, parsed.GetValue(role));
        return error is not null ? (null, error) : (scenario with
        {
            Targets = [.. scenario.Targets.Select(t => t.Role == target ? new CapabilityTarget(target, count) : t)],
        }, null);
    }
}
