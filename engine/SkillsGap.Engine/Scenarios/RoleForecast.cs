using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Scenarios;

/// <summary>How many people hold a role today, and are expected to after the plan.</summary>
/// <param name="Role">Index of the role.</param>
/// <param name="Today">Holders today.</param>
/// <param name="Expected">Holders after: those who stay, plus the probabilities of those who move in.</param>
public readonly record struct RoleForecast(int Role, int Today, double Expected)
{
    /// <summary>One forecast per role.</summary>
    public static IReadOnlyList<RoleForecast> Of(WorkforcePlan plan)
    {
        var workforce = plan.Analysis.Workforce;
        var today = new int[workforce.Roles.Length];
        foreach (var person in workforce.People) today[person.Role]++;
        var expected = today.Select(n => (double)n).ToArray();
        for (var g = 0; plan.Exists && g < plan.Options.Length; g++)
        {
            if (plan.Chosen(g) is not { Kind: OptionKind.Transition } move) continue;
            expected[workforce.People[plan.Options[g].Person].Role]--;
            expected[move.Role] += move.Success;
        }

        return [.. today.Select((n, r) => new RoleForecast(r, n, expected[r]))];
    }
}
