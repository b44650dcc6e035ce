using System.CommandLine;
using System.Globalization;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;

namespace SkillsGap.Host.Commands;

/// <summary>Options that put another parity in place of the scenario's own.</summary>
internal sealed class KeptParityOptions
{
    /// <summary>What stands for no parity.</summary>
    public const string None = "none";

    private readonly Option<string[]> parity = new("--parity")
    {
        Description = $"Give groups something ({string.Join(", ", ParityRule.Measures)}) at rates near each other, instead of the scenario's parity; may be "
            + $"given again. {None} for nothing. Default: the scenario's, which has none unless it says so.",
        HelpName = "WHAT:ATTRIBUTE",
    };

    private readonly Option<double?> tolerance = new("--tolerance")
    {
        Description = "With --parity: by which part one group's rate may be below another's, 0 to 1. Default .2.",
        HelpName = "T",
        CustomParser = result => Numbers.Parse<double>(result, part => part is >= 0 and <= 1, "a number from 0 to 1"),
    };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(parity);
        command.Add(tolerance);
    }

    /// <summary>The scenario with the parity that was asked for, or what is wrong with that.</summary>
    public (Scenario? Scenario, string? Error) Into(Scenario scenario, ParseResult parsed, WorkforceContent content)
    {
        var asked = parsed.GetValue(parity) is { Length: > 0 } some ? some : null;
        var near = parsed.GetValue(tolerance);
        if (asked is null)
        {
            return near is null ? (scenario, null)
                : (null, "--tolerance: goes with --parity\n  Add --parity training:ATTRIBUTE, or leave --tolerance out.");
        }

        if (asked is [None]) return near is null ? (scenario with { Parity = null }, null)
            : (null, $"--tolerance: goes with something to keep in parity, and --parity is {None}\n  Leave --tolerance out.");
        var rule = new ParityRule([.. asked.Distinct()], near ?? ParityRule.DefaultTolerance);
        return ProblemOf(rule, content) is { } problem ? (null, problem) : (scenario with { Parity = rule }, null);
    }

    /// <summary>What is wrong with a parity for a workforce; null for nothing.</summary>
    public static string? ProblemOf(ParityRule rule, WorkforceContent content)
    {
        var attributes = content.AuditAttributes.Select(one => one.Attribute).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var name in rule.Constraints)
        {
            var (measure, attribute) = ParityRule.Parts(name);
            if (attributes.Contains(attribute) && ParityRule.Measures.Contains(measure)) continue;
            return $"--parity {name}: expected WHAT:ATTRIBUTE\n  What: {string.Join(", ", ParityRule.Measures)}. "
                + (attributes.Count == 0 ? "Nobody has an attribute: add audit_attributes.csv." : $"Attribute: {string.Join(", ", attributes)}.");
        }

        return rule is { Constraints.Length: > 0, Tolerance: >= 0 and <= 1 } && rule.Constraints.Distinct().Count() == rule.Constraints.Length ? null
            : "--parity: names nothing, or something twice, or its tolerance is not from 0 to 1";
    }

    /// <summary>As the command line would have it.</summary>
    public static string Text(ParityRule? rule) => rule is null ? $"--parity {None}" : string.Create(
        CultureInfo.InvariantCulture, $"{string.Join(' ', rule.Constraints.Select(name => $"--parity {name}"))} --tolerance {rule.Tolerance}");
}
