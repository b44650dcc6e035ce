using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>Draws the work that projects have: most for the wanted role whose skills they exercise, some for roles that require the same skills.</summary>
internal static class DemandDraw
{
    private const int MostSupporting = 2, LeastMonths = 3, MonthsMore = 5;

    public static ImmutableArray<ProjectDemand> Draw(Enterprise enterprise, ImmutableArray<Project> projects)
    {
        ImmutableArray<int> wanted = enterprise.Wanted;
        return [.. projects.SelectMany((project, i) => Of(project, i, wanted[i % wanted.Length]))];

        IEnumerable<ProjectDemand> Of(Project project, int index, int role)
        {
            Draws draws = enterprise.Draws(Purpose.Demand, index);
            int months = Math.Max(1, project.Places) * (LeastMonths + draws.Below(MonthsMore));
            yield return new(index, role, months, null);
            int[] others = [.. Enumerable.Range(0, enterprise.Catalogue.Roles.Length)
                .Where(other => !wanted.Contains(other) && Overlap(project, enterprise.Catalogue.Roles[other]) > 0)];
            draws.Shuffle(others.AsSpan());
            foreach (int other in others.Take(1 + draws.Below(MostSupporting)).Order())
                yield return new(index, other, Math.Max(1, Math.Round(months * (0.2 + (0.1 * draws.Below(4))))), null);
        }
    }

    private static int Overlap(Project project, Role role) => project.Skills.Count(used => role.Requirements.Any(need => need.Skill == used.Skill));
}
