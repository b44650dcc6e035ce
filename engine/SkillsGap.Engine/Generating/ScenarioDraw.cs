using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>
/// Draws what a planner asks for: by the end of September a part of those who are near a target role shall be capable of it, with cash for
/// about half of the paths that would pay. The planner knows people roughly; targets are counted on the truth and set low enough for that.
/// </summary>
internal sealed class ScenarioDraw(Enterprise enterprise, PersonSkillTable level)
{
    private const int NearGaps = 3;
    private const double PartOfNear = 0.12;
    private const double CashPerPath = 900;
    private const double PathsPerTarget = 2;

    private readonly Draws draws = enterprise.Draws(Purpose.Scenario);

    public Scenario Draw()
    {
        ImmutableArray<CapabilityTarget> targets = [.. enterprise.Targets.Select(Target)];
        int near = enterprise.Targets.Sum(role => Count(role, 1, NearGaps));
        double paths = Math.Max(6, PathsPerTarget * PartOfNear * near);
        return new()
        {
            AsOf = Enterprise.Today,
            Deadline = new(2026, 9, 30),
            Seed = 1,
            Targets = targets,
            Transitions = enterprise.Openings,
            Budget = 1000 * Math.Ceiling(paths * CashPerPath / 1000),
            Generic = new(8, 60 + (4 * draws.Below(4)), 2400 + (200 * draws.Below(5)), .5),
        };
    }

    private CapabilityTarget Target(int role) =>
        new(role, Math.Max(1, Count(role, 0, 0) + (int)(PartOfNear * Count(role, 1, NearGaps))));

    private int Count(int role, int fewest, int most)
    {
        ImmutableArray<RoleRequirement> needs = enterprise.Catalogue.Roles[role].Requirements;
        int count = 0;
        for (int p = 0; p < level.People; p++)
        {
            int gaps = 0;
            foreach (RoleRequirement need in needs)
                gaps += level[p, need.Skill] < need.Level ? 1 : 0;
            count += gaps >= fewest && gaps <= most ? 1 : 0;
        }
        return count;
    }
}
