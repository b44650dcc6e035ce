using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SkillsGap.Engine.Audit.Fairness;
using SkillsGap.Engine.Audit.Fairness.Parity;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Host.Commands;

/// <summary>Options that say what to keep in parity, and how nearly.</summary>
internal sealed class ParityOptions
{
    private readonly Option<double[]?> tolerances = new("--tolerance")
    {
        Description = "Also say what parity costs: plan again so that no group's rate is below (1 − T) times another's, for each T, such as .05,.1,.2.",
        HelpName = "T,…",
        CustomParser = result =>
        {
            var text = string.Join(',', result.Tokens.Select(token => token.Value));
            var (numbers, problem) = Tolerances(text);
            if (problem is not null) result.AddError($"--tolerance {text}: {problem}");
            return numbers;
        },
    };

    private readonly Option<string[]> parity = new("--parity")
    {
        Description = $"With --tolerance: what to keep in parity ({string.Join(", ", ParityRule.Measures)}) between whom; may be given again. "
            + "Default: what the plan breaks by most people at the least T.",
        HelpName = "WHAT:ATTRIBUTE",
    };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(tolerances);
        command.Add(parity);
        command.Validators.Add(result =>
        {
            if (result.GetResult(parity) is not null && result.GetResult(tolerances) is null)
                result.AddError("--parity goes with --tolerance: the audit alone keeps nothing in parity.\n  Add --tolerance .2, or leave --parity out.");
        });
    }

    /// <summary>The tolerances; null where the price is not asked for.</summary>
    public double[]? Tolerance(ParseResult parsed) => parsed.GetResult(tolerances) is null ? null : parsed.GetValue(tolerances);

    /// <summary>What is asked to be kept in parity.</summary>
    public string[] Asked(ParseResult parsed) => parsed.GetValue(parity) ?? [];

    /// <summary>What to keep in parity, or why that cannot be.</summary>
    /// <param name="asked">What is asked for; nothing for the tightest.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="partitions">The groups there are.</param>
    /// <param name="least">The least tolerance.</param>
    public static (ImmutableArray<ParityConstraint> Constraints, string? Problem) Of(
        string[] asked, WorkforcePlan plan, ImmutableArray<AuditPartition> partitions, double least)
    {
        if (plan.Analysis.Scenario.Parity is { } kept)
        {
            return ([], $"--tolerance: the plan keeps {string.Join(", ", kept.Constraints)} in parity already, and the price is what a plan without loses\n"
                + "  Ask it of a plan made with --parity none.");
        }

        if (asked.Length == 0)
        {
            return PriceOfParity.Tightest(plan, partitions, least) is { } tightest
                ? ([tightest], null)
                : ([], "--tolerance: no two groups are large enough to be kept in parity\n  Leave it out, or compare by something else with --by.");
        }

        var alone = partitions.Where(partition => partition.Attributes.Length == 1).ToDictionary(partition => partition.Attributes[0], StringComparer.Ordinal);
        var constraints = ImmutableArray.CreateBuilder<ParityConstraint>();
        foreach (var text in asked.Distinct())
        {
            var at = text.IndexOf(':', StringComparison.Ordinal);
            if (at < 0 || !ParityRule.Measures.Contains(text[..at]) || !alone.TryGetValue(text[(at + 1)..], out var partition))
            {
                var known = $"What: {string.Join(", ", ParityRule.Measures)}. Attribute: {string.Join(", ", alone.Keys)}.";
                return ([], $"--parity {text}: expected WHAT:ATTRIBUTE\n  {known}");
            }

            constraints.Add(new(text[..at], partition));
        }

        return (constraints.DrainToImmutable(), null);
    }

    /// <summary>Tolerances of a text such as .05,.1,.2; or what is wrong with it.</summary>
    public static (double[]? Tolerances, string? Problem) Tolerances(string text)
    {
        var numbers = text.Split(',').Select(part => double.TryParse(part, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToArray();
        return numbers.All(number => number is >= 0 and <= 1) ? (numbers, null) : (null, "expected numbers from 0 to 1, such as .05,.1,.2.");
    }
}
