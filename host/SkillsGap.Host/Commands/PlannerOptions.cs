using System.CommandLine;
using System.CommandLine.Parsing;
using SkillsGap.Engine.Planning;

namespace SkillsGap.Host.Commands;

/// <summary>The options of every command that plans.</summary>
internal sealed class PlannerOptions
{
    private readonly Option<double?> timeLimit = new("--time-limit")
    {
        Description = "Seconds after which the best plan so far is the answer; default none. A run cut short need not repeat.",
    };

    private readonly Option<double> gap = new("--gap")
    {
        Description = "Relative gap at which to stop.", DefaultValueFactory = _ => new PlannerSettings().GapTarget,
    };

    private readonly Option<ulong?> seed = new("--seed")
    {
        Description = "Seed of the search; the same seed gives the same plan. Default: the scenario's, else 1.",
    };

    private readonly Option<int> threads = new("--threads")
    {
        Description = "Threads to use; never changes the plan.", DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    /// <summary>Gives a command the options, checked.</summary>
    public void AddTo(Command command)
    {
        timeLimit.Validators.Add(result => Require(result.GetValue(timeLimit) is null or (> 0 and < 1e9), result, "a number of seconds above 0"));
        gap.Validators.Add(result => Require(result.GetValue(gap) is >= 0 and < double.PositiveInfinity, result, "a number of at least 0"));
        threads.Validators.Add(result => Require(result.GetValue(threads) >= 1, result, "a number of at least 1"));
        command.Add(timeLimit);
        command.Add(gap);
        command.Add(seed);
        command.Add(threads);
    }

    /// <summary>What the planner is told.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="defaultSeed">The seed where none is given.</param>
    public PlannerSettings Of(ParseResult parsed, ulong defaultSeed = 1) => new()
    {
        TimeLimit = parsed.GetValue(timeLimit) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        GapTarget = parsed.GetValue(gap),
        Seed = parsed.GetValue(seed) ?? defaultSeed,
        Threads = parsed.GetValue(threads),
    };

    /// <summary>Refuses an option's value.</summary>
    public static void Require(bool holds, OptionResult result, string wanted)
    {
        if (!holds) result.AddError($"{result.Option.Name} {string.Join(' ', result.Tokens)}: expected {wanted}.");
    }
}
