using SkillsGap.Host.Plans;

namespace SkillsGap.Host.Reporting.Sections;

/// <summary>How good the plan is, and what it was made from.</summary>
internal static class AboutSection
{
    // What rounds to 0.000 %.
    private const double Nothing = 5e-6;

    public static ReportSection Of(ReportMaterial material)
    {
        var (plan, proof, currency) = (material.Plan, material.Plan.Proof, material.Currency);
        var says = proof.Value is not { } value ? NoPlan.Sentence(proof.Status)
            : $"The plan is worth {ReportWords.Money(value, currency)}, and no plan is worth more than {ReportWords.Money(proof.Bound, currency)}: "
                + (proof.Gap < Nothing ? "it is the best there can be." : $"at most {100 * proof.Gap!.Value:0.###} % is left to gain.");
        List<IReadOnlyList<string>> rows =
        [
            ["Status", ReportWords.Ended(proof.Status, proof.Stopped)],
            ["Bound proven by", proof.BoundFrom],
            ["Repeatable", proof.Repeatable ? "yes: the same data and seed give the same plan" : "no"],
            ["People in scope", material.Heads(plan.People.Count)],
            ["Evidence model", plan.Model],
            ["Engine", plan.Engine],
            ["Seed", $"{plan.Settings.Seed}"],
            ["Fingerprint of the data", plan.DataFingerprint],
            ["Made from", material.Source],
        ];
        if (material.NamesCommands) rows.Add(["Checked by", "skillsgap verify FOLDER DIR"]);
        return new("about", "How good the plan is, and what it was made from", [new("about-0", says, [], new("The plan", ["", ""], rows, 0, 1))]);
    }
}
