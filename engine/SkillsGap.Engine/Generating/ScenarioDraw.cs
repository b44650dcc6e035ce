using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>
/// Draws what a planner asks for: by the end of September three in ten of those who miss at most three skills of a target role shall be capable
/// of it too, with cash for twice as many. The planner knows people roughly: they are counted on the truth, and the targets leave room for that.
/// </summary>
internal sealed class ScenarioDraw(Enterprise enterprise, PersonSkillTable level)
{
    private const int Near = 3, Far = 4;
    private const double PartOfNear = 0.30, PartOfFar = 0.06;
    private const double CashPerPath = 800;
    private const double PathsPerTarget = 2;

    private readonly Draws draws = enterprise.Draws(Purpose.Scenario);

    public Scenario Draw()
    {
        ImmutableArray<CapabilityTarget> targets = [.. enterprise.Targets.Select(role => new CapabilityTarget(role, Capable(role) + More(role)))];
        double paths = Math.Max(6, PathsPerTarget * enterprise.Targets.Sum(More));
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

    private int Capable(int role) => Count(role, 0, 0);

    private int More(int role) => 1 + (int)((PartOfNear * Count(role, 1, Near)) + (PartOfFar * Count(role, Far, Far)));

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
