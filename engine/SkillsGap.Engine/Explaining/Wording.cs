using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Explaining;

/// <summary>Puts decisions into words.</summary>
public static class Wording
{
    private const int MostNamed = 8;
    private const string NothingElse = "What else might have been decided is told of nobody where groups are kept in parity.";

    /// <summary>An option in a phrase: <c>path to ML engineer by A, B (6.2 weeks, 41 h, 800 USD, 84 % likely, mentor E1, then project C)</c>.</summary>
    /// <param name="analysis">What the option's indices mean.</param>
    /// <param name="option">The option.</param>
    /// <param name="inFull">Whether modules are named, as long as there are few, and not only counted.</param>
    public static string Option(WorkforceAnalysis analysis, LearningOption option, bool inFull = true)
    {
        if (option.Kind == OptionKind.Stay) return "stay as is";
        var workforce = analysis.Workforce;
        var role = workforce.Roles[option.Role].Name;
        var what = option.Kind == OptionKind.Path ? $"path to {role}" : $"move to {role}";
        var how = option.Steps.IsEmpty ? ""
            : !inFull || option.Steps.Length > MostNamed ? $" by {option.Steps.Length} modules"
            : $" by {string.Join(", ", option.Steps.Select(s => workforce.Modules[s.Module].Name))}";
        var mentor = option.Mentor is { } m ? $", mentor {workforce.People[m].Id}" : "";
        var project = option.Project is { } p ? $", then project {workforce.Projects[p].Name}" : "";
        return $"{what}{how} ({option.FinishWeek:0.#} weeks, {option.Hours:0} h, {option.Cash:N0} {analysis.Scenario.Currency}, "
            + $"{ChanceWords.Of(option.Success)} likely{mentor}{project})";
    }

    /// <summary>A decision in two or three sentences.</summary>
    public static string Reason(WorkforceAnalysis analysis, DecisionReason reason)
    {
        var currency = analysis.Scenario.Currency;
        var text = Sentence(Option(analysis, reason.Chosen));
        if (reason.Payments is [var most, ..])
        {
            text += most.Cost > 0
                ? $" It takes {most.Amount:#,0.##} of {most.Row}, worth {most.Cost:N0} {currency} to others."
                : $" It gives {most.Amount:#,0.##} to {most.Row}, which the plan values at {-most.Cost:N0} {currency}.";
        }

        return analysis.Scenario.Parity is not null ? $"{text} {NothingElse}" : reason.RunnerUp is { } other ? $"{text} {Instead(analysis, other)}" : text;
    }

    /// <summary>What would have to change for the runner-up.</summary>
    public static string Instead(WorkforceAnalysis analysis, RunnerUp other)
    {
        var currency = analysis.Scenario.Currency;
        var name = Option(analysis, other.Option, inFull: false);
        if (other.Behind < 0)
        {
            return other.NoRoom.IsEmpty
                ? $"At the plan's prices {name} is level with it, within {-other.Behind:N0} {currency}."
                : $"At the plan's prices {name} would be {-other.Behind:N0} {currency} better, but {string.Join(", ", other.NoRoom)} leaves no room for it.";
        }

        var change = new List<string>();
        if (other.NeededSuccess is { } success) change.Add($"its success rose from {ChanceWords.Of(other.Option.Success, 1)} to {ChanceWords.Of(success, 1)}");
        if (other.NeededCash is { } cash && other.Option.Cash > 0) change.Add($"its cash cost fell from {other.Option.Cash:N0} to {cash:N0} {currency}");
        if (change.Count == 0) change.Add($"it were worth {other.Behind:N0} {currency} more");
        return $"Next best, {other.Behind:N0} {currency} behind: {name}; it would win if {string.Join(" or ", change)}.";
    }

    private static string Sentence(string phrase) => $"{char.ToUpperInvariant(phrase[0])}{phrase[1..]}.";
}
