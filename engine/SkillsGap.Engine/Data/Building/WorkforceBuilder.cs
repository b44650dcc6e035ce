using System.Collections.Immutable;
using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Building;

/// <summary>
/// Makes a workforce of rows, whatever they were read from. Fields, references and repeated rows are checked by the tables themselves;
/// here is what needs several tables. After an error the result refers to nothing reliable and serves only to find the other errors.
/// </summary>
internal static class WorkforceBuilder
{
    public static (Workforce Workforce, ImmutableArray<AuditAttribute> AuditAttributes) Build(
        WorkforceRows rows, Ids ids, CancellationToken cancellation)
    {
        foreach (ITableRows table in rows.All)
            table.Check(ids, cancellation);
        ReportCycles(rows);
        ReportModulesWithoutOutcome(rows);
        ReportContraryOutcomes(rows.Outcomes);
        var workforce = new Workforce(
            TaxonomyOf(rows), RolesOf(rows),
            [.. rows.Units.Rows.Select(row => new Unit(row.Id, row.Name, Known(row.Parent), row.Budget, row.MaxShareInTraining))],
            [.. rows.People.Rows.Select(PersonOf)],
            [.. rows.Evidence.Rows.Select(EvidenceOf)],
            ModulesOf(rows),
            [.. rows.Cohorts.Rows.Select(row => new Cohort(row.Id, row.Module.Index, row.StartDate, row.Weeks, row.Seats))],
            ProjectsOf(rows))
        {
            Responses = [.. rows.Responses.Rows.Select(row => new ItemResponse(row.Person.Index, row.Skill.Index, row.Item, row.Correct, row.Date))],
            Tools = [.. rows.Tools.Rows.Select(row => new Tool(row.Id, row.Name, row.CostPerSeat, row.Seats, Known(row.Skill), row.Introduced))],
            ToolUsage = [.. rows.ToolUsage.Rows.Select(UsageOf)],
            Outcomes = [.. rows.Outcomes.Rows.Select(OutcomeOf)],
            Adjustments = [.. rows.Adjustments.Rows.Select(row => new AuditAdjustment(
                row.Person.Index, row.Pillar, row.Metric.Length == 0 ? null : row.Metric, row.Value, row.Date, row.Expires, row.Source, row.Reason))],
            Demand = [.. rows.ProjectDemands.Rows.Select(row => new ProjectDemand(
                row.Project.Index, row.Role.Index, row.PersonMonths, row.ValuePerMonth))],
        };
        return (workforce, [.. rows.AuditAttributes.Rows.Select(row => new AuditAttribute(row.Person.Index, row.Attribute, row.Value))]);
    }

    private static int? Known(Ref reference) => reference.Index < 0 ? null : reference.Index;

    private static Person PersonOf(PersonRow row) => new(
        row.Id, row.Unit.Index, row.Role.Index, row.HoursPerWeek, row.HourlyCost, row.MentorCapacity, row.OpenToChange,
        row.PreferredFormat, row.Name.Length == 0 ? null : row.Name);

    public static Evidence EvidenceOf(EvidenceRow row) => new(
        row.Person.Index, row.Skill.Index, row.Kind, row.Date, row.Value, row.Weight, row.Source, row.Expires, row.Note);

    private static ToolUsage UsageOf(ToolUsageRow row) => new(
        Known(row.Person), Known(row.Unit), row.Tool.Index, row.Date, row.Days, row.Active, row.Sessions, row.Features, row.HoursSaved);

    private static Outcome OutcomeOf(OutcomeRow row) => new(
        Known(row.Person), Known(row.Unit), row.Metric, row.Value, row.Benchmark, row.Date, row.Meaning?.Better ?? default, row.Meaning?.Pillar,
        row.Source);

    private static Taxonomy TaxonomyOf(WorkforceRows rows)
    {
        var components = rows.SkillComponents.Rows.ToLookup(row => row.Skill.Index);
        return new(
            [.. rows.Skills.Rows.Select(row => new Skill(
                row.Id, row.Name, row.CompetencyId, row.Pillar, row.HalfLifeMonths, row.Demand, row.DemandGrowth))],
            [.. rows.SkillPrerequisites.Rows.Select(row => new SkillPrerequisite(row.Skill.Index, row.Needs.Index))],
            [.. rows.Skills.Rows.Select((_, skill) =>
                components[skill].Select(row => new SkillComponent(row.ComponentId, row.Weight)).ToImmutableArray())],
            [.. rows.SkillTransfers.Rows.Select(row => new DeclaredTransfer(row.From.Index, row.To.Index, row.Transfer))]);
    }

    private static ImmutableArray<Role> RolesOf(WorkforceRows rows)
    {
        var requirements = rows.RoleRequirements.Rows.ToLookup(row => row.Role.Index);
        var worths = rows.RoleWorths.Rows.ToLookup(row => row.Role.Index);
        return [.. rows.Roles.Rows.Select((row, role) => new Role(
            row.Id, row.Name, row.Family, row.ValuePerMonth, row.MinHeadcount, row.TargetHeadcount, row.MaxHeadcount,
            [.. requirements[role].Select(need => new RoleRequirement(need.Skill.Index, need.Level, need.Weight))],
            WorthOf(worths[role], rows.RoleWorths)) { Preparation = row.Preparation })];
    }

    private static ImmutableArray<HeadcountWorth> WorthOf(IEnumerable<RoleWorthRow> rows, TableRows<RoleWorthRow> table)
    {
        RoleWorthRow[] rising = [.. rows.Where(row => row.Faults == 0).OrderBy(row => row.UpTo)];
        for (int i = 1; i < rising.Length; i++)
        {
            if (rising[i].ValuePerMonth > rising[i - 1].ValuePerMonth)
            {
                table.Error(rising[i], "value_per_month", $"{rising[i].ValuePerMonth}", new(
                    $"is more than the heads before are worth ({rising[i - 1].ValuePerMonth} up to {rising[i - 1].UpTo}).",
                    "Worth falls with head-count: a later head is worth no more than an earlier one."));
            }
        }
        return [.. rising.Select(row => new HeadcountWorth(row.UpTo, row.ValuePerMonth))];
    }

    private static ImmutableArray<LearningModule> ModulesOf(WorkforceRows rows)
    {
        var outcomes = rows.ModuleOutcomes.Rows.ToLookup(row => row.Module.Index);
        var prerequisites = rows.ModulePrerequisites.Rows.ToLookup(row => row.Module.Index);
        return [.. rows.Modules.Rows.Select((row, module) => new LearningModule(
            row.Id, row.Name, row.Format, row.Hours, row.Cost,
            [.. outcomes[module].Select(outcome => new ModuleOutcome(outcome.Skill.Index, outcome.LevelFrom, outcome.LevelTo))],
            [.. prerequisites[module].Select(need => new ModulePrerequisite(need.Skill.Index, need.Level))]))];
    }

    private static ImmutableArray<Project> ProjectsOf(WorkforceRows rows)
    {
        var skills = rows.ProjectSkills.Rows.ToLookup(row => row.Project.Index);
        return [.. rows.Projects.Rows.Select((row, project) => new Project(
            row.Id, row.Name, row.StartDate, row.Places,
            [.. skills[project].Select(skill => new ProjectSkill(skill.Skill.Index, skill.Level))]))];
    }

    // The last row of a cycle is the one that closes it, and most likely the one that is wrong.
    private static void ReportCycles(WorkforceRows rows)
    {
        var needs = rows.SkillPrerequisites;
        foreach (int[] cycle in Cycles.Find(rows.Skills.Rows.Count, needs.Rows.Select(row => (row.Skill.Index, row.Needs.Index))))
        {
            var edges = cycle.Select((skill, i) => (skill, cycle[(i + 1) % cycle.Length])).ToHashSet();
            var last = needs.Rows.Last(row => edges.Contains((row.Skill.Index, row.Needs.Index)));
            needs.Error(last, "needs_skill_id", last.Needs.Id, new(
                $"closes a cycle of prerequisites: {Chain(cycle, rows.Skills.Rows)}.",
                "Remove one of its rows; a skill cannot need itself."));
        }

        var units = rows.Units;
        foreach (int[] cycle in Cycles.Find(units.Rows.Count, units.Rows.Select((row, unit) => (unit, row.Parent.Index))))
        {
            var last = units.Rows[cycle.Max()];
            units.Error(last, "parent_id", last.Parent.Id, new(
                $"closes a cycle of units: {Chain(cycle, units.Rows)}.", "Leave parent_id empty for the unit at the top."));
        }
    }

    private static string Chain<TRow>(int[] cycle, List<TRow> rows)
        where TRow : KeyedRow => string.Join(" → ", cycle.Append(cycle[0]).Select(place => rows[place].Id));

    private static void ReportModulesWithoutOutcome(WorkforceRows rows)
    {
        if (!rows.ModuleOutcomes.Complete)
            return;
        var taught = rows.ModuleOutcomes.Rows.Select(row => row.Module.Id).ToHashSet();
        foreach (ModuleRow row in rows.Modules.Rows.Where(row => row.Id.Length > 0 && !taught.Contains(row.Id)))
        {
            rows.Modules.Error(row, "module_id", row.Id, new(
                $"teaches nothing: {ModuleOutcomeRow.Table.File} has no row for it.",
                () => $"Add what it teaches to {ModuleOutcomeRow.Table.File}, or remove the module."));
        }
    }

    // What a metric means is one thing, or no two of its figures could be put together.
    private static void ReportContraryOutcomes(TableRows<OutcomeRow> table)
    {
        var meanings = new Dictionary<string, OutcomeRow>();
        foreach (OutcomeRow row in table.Rows.Where(row => row.Faults == 0 && row.Meaning is not null))
        {
            if (meanings.TryAdd(row.Metric, row) || meanings[row.Metric].Meaning == row.Meaning)
                continue;
            OutcomeRow first = meanings[row.Metric];
            bool isDirection = first.Meaning!.Value.Better != row.Meaning!.Value.Better;
            table.Error(row, isDirection ? "better" : "pillar", row.Metric, new(
                $"means something else than in row {first.Line}.", "Say the same of a metric in all its rows, or give it another name."));
        }
    }
}
