using System.CommandLine;
using SkillsGap.Engine.Tracking;

namespace SkillsGap.Host.Commands;

/// <summary>The options of a review that say where states begin.</summary>
internal sealed class ProgressRuleOptions
{
    private const int MostDays = 3_650;
    private static readonly ProgressRules Default = new();

    private readonly Option<int> late = Days("--late-after", "Days from which on a module is late.", Default.LateAfterDays);

    private readonly Option<int> struggling = Days("--struggling-after", "Days late from which on whoever is on a module struggles.", Default.StrugglingAfterDays);

    private readonly Option<double> below = Share(
        "--assessed-below", "How far an assessment may be below the level that was due before it is struggling, 0 to 1.", Default.AssessedBelow);

    private readonly Option<double> freed = Share(
        "--freed-share", "Share of their hours a week that people who are done may be asked to mentor in, 0 to 1; 0 asks only those who offered.", Default.FreedShare);

    private readonly Option<double> fit = Share("--least-fit", "Least fit of an open role that is proposed, 0 to 1.", Default.LeastFit);

    private readonly Option<double> weight = new("--pass-weight")
    {
        Description = "Ordinary assessments that a passed module is worth.",
        HelpName = "X",
        DefaultValueFactory = _ => Default.PassWeight,
        CustomParser = result => Numbers.Parse<double>(result, x => x is > 0 and <= 1e6, "a number above 0") ?? 0,
    };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { late, struggling, below, freed, fit, weight }) command.Add(option);
    }

    /// <summary>The rules.</summary>
    public ProgressRules Of(ParseResult parsed) => new()
    {
        LateAfterDays = parsed.GetValue(late), StrugglingAfterDays = parsed.GetValue(struggling), AssessedBelow = parsed.GetValue(below),
        FreedShare = parsed.GetValue(freed), LeastFit = parsed.GetValue(fit), PassWeight = parsed.GetValue(weight),
    };

    private static Option<int> Days(string name, string description, int otherwise) => new(name)
    {
        Description = description,
        HelpName = "DAYS",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result => Numbers.Parse<int>(result, days => days is >= 0 and <= MostDays, $"a whole number from 0 to {MostDays}") ?? 0,
    };

    private static Option<double> Share(string name, string description, double otherwise) => new(name)
    {
        Description = description,
        HelpName = "SHARE",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result => Numbers.Parse<double>(result, share => share is >= 0 and <= 1, "a number from 0 to 1") ?? 0,
    };
}
