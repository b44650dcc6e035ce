using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Verification;

/// <summary>
/// Says again, from the data and the options that a plan names, all that the plan says of people, money and heads, and compares. The
/// options and the prices are taken from the plan: whether they are allowed and what they prove is the allocation checker's to say.
/// </summary>
internal sealed class Restatement(WorkforceAnalysis analysis, ImmutableArray<PersonOptions> options, AllocationProblem problem)
{
    /// <summary>Names of the checks, which are those of the parts of plan.json but for people, who are three.</summary>
    private static readonly string[] Parts = ["targets", "roles", "tiers", "comparison", "corrections"];

    public async Task<IReadOnlyList<VerificationCheck>> ChecksAsync(PlanDocument plan, AllocationClaim claim)
    {
        if (StatedResult.Of(problem, claim) is not { } result)
        {
            return
            [
                new FaultLog().Close("decisions", "its options are none that the data make: see choice, prices and problem", CheckOutcome.Unchecked),
            ];
        }

        var made = PlanMapping.ToDocument(new(analysis, options, problem, result), new PlannerSettings(), plan.DataFingerprint);
        JsonNode stated = await NodeAsync(plan), known = await NodeAsync(made);
        var checks = new List<VerificationCheck>();
        foreach (var part in Parts)
        {
            var faults = new FaultLog();
            DocumentComparison.Compare(part, stated[part], known[part], faults);
            checks.Add(faults.Close(part, "plan.json against the data and the options chosen"));
        }

        return
        [
            .. checks, .. People(stated["people"]!.AsArray(), known["people"]!.AsArray()),
            Limits(stated["rows"]!.AsArray(), known["rows"]!.AsArray()),
        ];
    }

    private static IEnumerable<VerificationCheck> People(JsonArray stated, JsonArray known)
    {
        FaultLog people = new(), decisions = new(), reasons = new();
        var at = known.ToDictionary(person => (string)person!["id"]!, person => person!);
        foreach (var person in stated)
        {
            var where = $"people \"{person!["id"]}\"";
            if (!at.Remove((string)person["id"]!, out var same))
            {
                people.Add(where, "is stated twice, or is nobody in scope");
                continue;
            }

            DocumentComparison.Compare($"{where}.decision", person["decision"], same["decision"], decisions);
            DocumentComparison.Compare($"{where}.reason", person["reason"], same["reason"], reasons);
            foreach (var property in person.AsObject().Where(p => p.Key is not ("decision" or "reason")))
                DocumentComparison.Compare($"{where}.{property.Key}", property.Value, same[property.Key], people);
        }

        foreach (var id in at.Keys) people.Add($"people \"{id}\"", "is missing, and in scope");
        return
        [
            people.Close("people", $"roles, tiers, fits and gaps of {known.Count:N0} people against the data"),
            decisions.Close("decisions", "modules, days, mentors, cash and odds against the options chosen"),
            reasons.Close("reasons", "prices paid, regrets and runners-up against options and prices"),
        ];
    }

    private static VerificationCheck Limits(JsonArray stated, JsonArray known)
    {
        var faults = new FaultLog();
        var at = known.ToDictionary(row => (string)row!["id"]!, row => row!);
        foreach (var row in stated)
        {
            if (!at.TryGetValue((string)row!["id"]!, out var same)) continue;
            DocumentComparison.Compare($"rows \"{row["id"]}\".lower", row["lower"], same["lower"], faults);
            DocumentComparison.Compare($"rows \"{row["id"]}\".upper", row["upper"], same["upper"], faults);
        }

        return faults.Close("stated-limits", "the limits shown in plan.json against the data");
    }

    private static async Task<JsonNode> NodeAsync(PlanDocument document)
    {
        using var stream = new MemoryStream();
        await PlanJson.WriteAsync(stream, document, CancellationToken.None);
        return JsonNode.Parse(stream.ToArray())!;
    }
}
