using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Generating;

/// <summary>Makes believable enterprises of any size with their truth, to try planners, estimators and audits on.</summary>
public static class WorkforceGenerator
{
    /// <summary>Generates an enterprise. The same settings give the same content, whatever the number of threads.</summary>
    /// <param name="settings">What to generate.</param>
    /// <param name="progress">Told the share of people done, 0–1; or null.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    /// <exception cref="ArgumentException">The catalogue has no role with requirements.</exception>
    public static GeneratedEnterprise Generate(
        GeneratorSettings settings, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        Check(settings);
        Enterprise enterprise = EnterpriseDraw.Draw(settings);
        ImmutableArray<Staffer> staff = StaffDraw.Draw(enterprise);
        UnitTree tree = new UnitDraw(enterprise, staff).Draw();
        var truth = new Truth(
            enterprise.World, new(staff.Length, enterprise.Taxonomy.Count), new(staff.Length, enterprise.Taxonomy.Count));
        Evidence[][] evidence = EvidenceOf(enterprise, staff, tree, truth, progress, cancellation);
        var (modules, cohorts) = new ModuleDraw(enterprise).Draw();
        ImmutableArray<Project> projects = ProjectDraw.Draw(enterprise);
        var workforce = new Workforce(
            enterprise.Taxonomy, HeadcountDraw.Draw(enterprise), tree.Units, PeopleDraw.Draw(enterprise, staff, tree, truth.Level),
            [.. evidence.SelectMany(one => one)], modules, cohorts, projects)
        {
            Demand = DemandDraw.Draw(enterprise, projects),
        };
        if (settings.Usage)
        {
            ImmutableArray<Tool> tools = ToolDraw.Draw(enterprise);
            var (usage, users) = new UsageDraw(enterprise, workforce.People, tools).Draw();
            (workforce, truth) = (workforce with { Tools = tools, ToolUsage = usage }, truth with { ToolUsers = users });
        }
        return new(new(workforce, new ScenarioDraw(enterprise, truth.Level).Draw(), AttributesOf(staff)), truth);
    }

    private static Evidence[][] EvidenceOf(
        Enterprise enterprise, ImmutableArray<Staffer> staff, UnitTree tree, Truth truth, IProgress<double>? progress, CancellationToken cancellation)
    {
        var evidence = new Evidence[staff.Length][];
        var levels = new LevelDraw(enterprise, staff);
        var draw = new EvidenceDraw(enterprise, staff, tree, truth);
        ParallelRows.For(
            staff.Length, enterprise.Settings.Threads, () => 0,
            (person, _) =>
            {
                levels.Fill(person, truth.Lasting.Row(person), truth.Level.Row(person));
                evidence[person] = draw.Of(person);
            },
            progress, cancellation);
        return evidence;
    }

    private static ImmutableArray<AuditAttribute> AttributesOf(ImmutableArray<Staffer> staff)
    {
        var attributes = ImmutableArray.CreateBuilder<AuditAttribute>(2 * staff.Length);
        for (int p = 0; p < staff.Length; p++)
        {
            if (staff[p].Group is string group)
                attributes.Add(new(p, AuditBias.Group, group));
            attributes.Add(new(p, AuditBias.AgeBand, staff[p].AgeBand));
        }
        return attributes.DrainToImmutable();
    }

    private static void Check(GeneratorSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.People, GeneratorSettings.FewestPeople);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(settings.People, GeneratorSettings.MostPeople);
        if (settings.Threads is int threads)
            ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1, nameof(settings.Threads));
        if (settings.Catalogue.Roles.All(role => role.Requirements.IsEmpty))
            throw new ArgumentException("The catalogue has no role with requirements.\nGive roles the skills that they require.", nameof(settings));
        foreach (string target in settings.Targets)
        {
            if (!settings.Catalogue.Roles.Any(role => role.Id == target && !role.Requirements.IsEmpty))
                throw new ArgumentException($"{target} is no role of the catalogue with requirements.\nName a role_id.", nameof(settings));
        }
    }
}
