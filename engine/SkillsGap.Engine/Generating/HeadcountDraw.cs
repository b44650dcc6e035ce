using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>Gives roles the head-counts a planner would: vacancies where demand grows, a floor below which work stops, room above.</summary>
internal static class HeadcountDraw
{
    public static ImmutableArray<Role> Draw(Enterprise enterprise) => [.. enterprise.Catalogue.Roles.Select((role, r) =>
    {
        Draws draws = enterprise.Draws(Purpose.Headcounts, r);
        int heads = enterprise.Heads[r];
        bool wanted = enterprise.Targets.Contains(r) || enterprise.Openings.Contains(r);
        int target = heads + (wanted ? 1 + (int)(heads * draws.Between(.10, .25)) : (int)(heads * draws.Between(-.02, .03)));
        return role with
        {
            MinHeadcount = Math.Min((int)(heads * draws.Between(.80, .92)), target),
            TargetHeadcount = target,
            MaxHeadcount = Math.Max(target, heads) + 1 + (int)(heads * draws.Between(.03, .10)),
            Worth = enterprise.Targets.Length > 1 && r == enterprise.Targets[^1] ? Falling(role, heads) : [],
        };
    })];

    // Of the last target the first heads are worth most: the tenth part again at full worth, then less.
    private static ImmutableArray<HeadcountWorth> Falling(Role role, int heads) =>
    [
        new(Math.Ceiling(heads * 1.2) + 5, role.ValuePerMonth),
        new(Math.Ceiling(heads * 2.0) + 10, Math.Round(role.ValuePerMonth * .7)),
        new(Math.Ceiling(heads * 4.0) + 40, Math.Round(role.ValuePerMonth * .4)),
    ];
}
