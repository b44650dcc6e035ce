using System.CommandLine;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Host.Commands;

/// <summary>The options of every command that plans.</summary>
/// <param name="defaultGap">Gap at which it stops unless told otherwise; null for the planner's own default.</param>
internal sealed class PlannerOptions(double? defaultGap = null)
{
    private readonly Option<double?> timeLimit = new("--time-limit")
    {
        Description = "Seconds after which the best plan so far is the answer; default none. A run cut short need not repeat.",
        HelpName = "S",
        CustomParser = result => Numbers.Seconds(result, below: 1_000_000_000),
    };

    private readonly Option<double> gap = new("--gap")
    {
        Description = "Relative gap at which to stop.",
        HelpName = "G",
        DefaultValueFactory = _ => defaultGap ?? new PlannerSettings().GapTarget,
        CustomParser = result => Numbers.Parse<double>(result, gap => gap is >= 0 and < double.PositiveInfinity, "a number of at least 0") ?? 0,
    };

    private readonly Option<ulong?> seed = new("--seed")
    {
        Description = "Seed of the search; the same seed gives the same plan. Default: the scenario's, else 1.",
        HelpName = "N",
        CustomParser = result => Numbers.Parse<ulong>(result, _ => true, "a whole number of at least 0"),
    };

    private readonly Option<int> threads = new("--threads")
    {
        Description = "Threads to use; never changes the plan.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = result => Numbers.Parse<int>(result, count => count >= 1, "a whole number of at least 1") ?? 1,
    };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(timeLimit);
        command.Add(gap);
        command.Add(seed);
        command.Add(threads);
    }

    /// <summary>The exact core; says on standard error where there is none, and what helps.</summary>
    public static ExactCore FindCore()
    {
        var core = ExactCore.Find();
        if (core.Problem is { } problem) Console.Error.WriteLine($"warning: planning without OR-Tools, with a larger gap: {problem}");
        return core;
    }

    /// <summary>What the planner is told.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="core">The exact core.</param>
    /// <param name="defaultSeed">The seed where none is given.</param>
    public PlannerSettings Of(ParseResult parsed, ExactCore core, ulong defaultSeed = 1) => new()
    {
        Core = core,
        TimeLimit = parsed.GetValue(timeLimit) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        GapTarget = parsed.GetValue(gap),
        Seed = parsed.GetValue(seed) ?? defaultSeed,
        Threads = parsed.GetValue(threads),
    };
}
