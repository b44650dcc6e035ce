using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>Draws people's true levels, see <see cref="World"/>. Safe to share between threads; each person has a stream of their own.</summary>
internal sealed class LevelDraw
{
    private const double SeniorityStep = 0.04;
    private const double BaseSpread = 0.04;

    private readonly Enterprise enterprise;
    private readonly ImmutableArray<Staffer> staff;
    private readonly double[] baseLevel;
    private readonly int[] competencyOf;
    private readonly int competencies;
    private readonly SkillPrerequisite[] needs;

    public LevelDraw(Enterprise enterprise, ImmutableArray<Staffer> staff)
    {
        this.enterprise = enterprise;
        this.staff = staff;
        Taxonomy taxonomy = enterprise.Taxonomy;
        baseLevel = [.. taxonomy.Skills.Select((skill, s) => Common(skill.Pillar) + enterprise.Draws(Purpose.BaseLevels, s).Normal(BaseSpread))];
        List<string> names = [.. taxonomy.Skills.Select(skill => skill.CompetencyId).Distinct()];
        competencyOf = [.. taxonomy.Skills.Select(skill => names.IndexOf(skill.CompetencyId))];
        competencies = names.Count;
        int[] depth = Depths(taxonomy);
        needs = [.. taxonomy.Prerequisites.OrderByDescending(pair => depth[pair.Skill]).ThenBy(pair => pair.Skill).ThenBy(pair => pair.Needs)];
    }

    /// <summary>Fills one person's lasting levels and levels of today.</summary>
    public void Fill(int person, Span<double> lasting, Span<double> today)
    {
        World world = enterprise.World;
        Staffer who = staff[person];
        Draws draws = enterprise.Draws(Purpose.Levels, person);
        baseLevel.CopyTo(lasting);
        if (who.Former >= 0)
            Raise(lasting, who.Former, world.FormerRoleKept, 0);
        Raise(lasting, who.Role, 1, SeniorityStep * who.Seniority);

        double general = Math.Sqrt(world.GeneralShare) * draws.Normal();
        Span<double> shared = stackalloc double[competencies];
        foreach (ref double part in shared)
            part = general + (Math.Sqrt(world.CompetencyShare) * draws.Normal());
        double own = Math.Sqrt(1 - world.GeneralShare - world.CompetencyShare);
        double steadySd = world.LevelSd * Math.Sqrt(world.StableShare);
        for (int s = 0; s < lasting.Length; s++)
            lasting[s] += steadySd * (shared[competencyOf[s]] + (own * draws.Normal()));
        foreach (SkillPrerequisite pair in needs)
            lasting[pair.Needs] = Math.Max(lasting[pair.Needs], lasting[pair.Skill] - World.NeedsBelow);
        double fadingSd = world.LevelSd * Math.Sqrt(1 - world.StableShare);
        for (int s = 0; s < lasting.Length; s++)
        {
            lasting[s] = Round(lasting[s]);
            today[s] = Round(lasting[s] + draws.Normal(fadingSd));
        }
    }

    private void Raise(Span<double> mean, int role, double kept, double shift)
    {
        foreach (RoleRequirement need in enterprise.Catalogue.Roles[role].Requirements)
            mean[need.Skill] = Math.Max(mean[need.Skill], (kept * (need.Level + enterprise.World.RoleSurplus)) + shift);
    }

    // What is written to the truth is what evidence is drawn from.
    private static double Round(double level) => Math.Round(level, 4);

    // What people have of a skill that no role of theirs ever asked for.
    private static double Common(Pillar pillar) => pillar switch
    {
        Pillar.Career => 0.32,
        Pillar.Lifecycle => 0.20,
        _ => 0.14,
    };

    // Prerequisites are free of cycles; a deep skill is looked at before what it needs, so that one pass lifts whole chains.
    private static int[] Depths(Taxonomy taxonomy)
    {
        var depth = new int[taxonomy.Count];
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (SkillPrerequisite pair in taxonomy.Prerequisites.Where(pair => depth[pair.Skill] <= depth[pair.Needs]))
            {
                depth[pair.Skill] = depth[pair.Needs] + 1;
                changed = true;
            }
        }
        return depth;
    }
}
