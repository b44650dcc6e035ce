using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Verification;

namespace SkillsGap.Host.Plans;

/// <summary>A plan that <c>plan --out DIR</c> wrote, to plan again from.</summary>
/// <param name="Former">Its prices and decisions.</param>
/// <param name="Problem">What it was made for.</param>
internal sealed record EarlierPlan(FormerPlan Former, AllocationProblem Problem)
{
    /// <summary>The plan, or everything that is wrong with it.</summary>
    public static async Task<(EarlierPlan? Plan, IReadOnlyList<string> Errors)> ReadAsync(string folder, CancellationToken cancellation)
    {
        var (stored, errors) = await PlanFolder.ReadAsync(folder, cancellation);
        if (stored is null) return (null, errors);
        var claim = ClaimMapping.Of(stored.Plan);
        return claim.Choice is null
            ? (null, [$"{Path.Combine(folder, "plan.json")}: holds no plan: {stored.Plan.Proof.Status}\n  Plan without --from."])
            : (new(new(claim.Prices, claim.Choice), stored.Problem), []);
    }
}
