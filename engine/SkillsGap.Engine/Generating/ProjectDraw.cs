using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>Draws internal projects in which two or three skills of a wanted role can be practised.</summary>
internal static class ProjectDraw
{
    private const int Most = 60;
    private static readonly string[] Ventures = ["Pilot", "Rollout", "Renewal", "Migration", "Programme", "Clean-up", "Launch", "Review"];

    public static ImmutableArray<Project> Draw(Enterprise enterprise)
    {
        int people = enterprise.Settings.People;
        ImmutableArray<int> roles = enterprise.Wanted;
        return [.. Enumerable.Range(0, Math.Clamp(3 + (people / 400), 3, Most)).Select(i => One(i, roles[i % roles.Length]))];

        Project One(int index, int role)
        {
            Draws draws = enterprise.Draws(Purpose.Projects, index);
            RoleRequirement[] needs = [.. enterprise.Catalogue.Roles[role].Requirements];
            draws.Shuffle(needs.AsSpan());
            RoleRequirement[] used = needs[..Math.Min(needs.Length, 2 + draws.Below(2))];
            string name = $"{enterprise.Taxonomy.Skills[used[0].Skill].Name}: {Ventures[draws.Below(Ventures.Length)].ToLowerInvariant()} {index + 1}";
            return new(
                $"project-{index + 1:00}", name, Enterprise.Today.AddDays(40 + draws.Below(200)), 3 + draws.Below(4) + (people / 1000),
                [.. used.Select(need => new ProjectSkill(need.Skill, Math.Round(need.Level - .05, 2)))]);
        }
    }
}
