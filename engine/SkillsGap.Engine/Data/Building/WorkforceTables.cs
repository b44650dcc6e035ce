using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Building;

/// <summary>
/// The tables of a workforce in a fixed order: the counterpart of <see cref="WorkforceBuilder"/>. Optional tables without rows are left out.
/// </summary>
internal static class WorkforceTables
{
    public static void Write(WorkforceContent content, ITableSink sink)
    {
        Workforce workforce = content.Workforce;
        Ref SkillAt(int skill) => new(workforce.Taxonomy.Skills[skill].Id);
        Ref RoleAt(int role) => new(workforce.Roles[role].Id);
        Ref UnitAt(int unit) => new(workforce.Units[unit].Id);
        Ref PersonAt(int person) => new(workforce.People[person].Id);

        Put(SkillRow.Table, workforce.Taxonomy.Skills.Select(skill => new SkillRow
        {
            Id = skill.Id, Name = skill.Name, CompetencyId = skill.CompetencyId, Pillar = skill.Pillar,
            HalfLifeMonths = skill.HalfLifeMonths, Demand = skill.Demand, DemandGrowth = skill.DemandGrowth,
        }));
        Put(SkillPrerequisiteRow.Table, workforce.Taxonomy.Prerequisites.Select(pair => new SkillPrerequisiteRow
        {
            Skill = SkillAt(pair.Skill), Needs = SkillAt(pair.Needs),
        }));
        Put(SkillComponentRow.Table, workforce.Taxonomy.Components.SelectMany((parts, skill) => parts.Select(part => new SkillComponentRow
        {
            Skill = SkillAt(skill), ComponentId = part.ComponentId, Weight = part.Weight,
        })));
        Put(SkillTransferRow.Table, workforce.Taxonomy.DeclaredTransfers.Select(declared => new SkillTransferRow
        {
            From = SkillAt(declared.From), To = SkillAt(declared.To), Transfer = declared.Transfer,
        }));
        Put(RoleRow.Table, workforce.Roles.Select(role => new RoleRow
        {
            Id = role.Id, Name = role.Name, Family = role.Family, ValuePerMonth = role.ValuePerMonth,
            MinHeadcount = role.MinHeadcount, TargetHeadcount = role.TargetHeadcount, MaxHeadcount = role.MaxHeadcount,
            Preparation = role.Preparation,
        }));
        Put(RoleWorthRow.Table, workforce.Roles.SelectMany(role => role.Worth, (role, worth) => new RoleWorthRow
        {
            Role = new(role.Id), UpTo = worth.UpTo, ValuePerMonth = worth.ValuePerMonth,
        }));
        Put(RoleRequirementRow.Table, workforce.Roles.SelectMany(role => role.Requirements, (role, need) => new RoleRequirementRow
        {
            Role = new(role.Id), Skill = SkillAt(need.Skill), Level = need.Level, Weight = need.Weight,
        }));
        Put(UnitRow.Table, workforce.Units.Select(unit => new UnitRow
        {
            Id = unit.Id, Name = unit.Name, Parent = unit.Parent is int parent ? UnitAt(parent) : default,
            Budget = unit.Budget, MaxShareInTraining = unit.MaxShareInTraining,
        }));
        Put(PersonRow.Table, workforce.People.Select(person => new PersonRow
        {
            Id = person.Id, Unit = UnitAt(person.Unit), Role = RoleAt(person.Role), HoursPerWeek = person.HoursPerWeek,
            HourlyCost = person.HourlyCost, MentorCapacity = person.MentorCapacity, OpenToChange = person.OpenToChange,
            PreferredFormat = person.PreferredFormat, Name = person.Name ?? "",
        }));
        Put(EvidenceRow.Table, workforce.Evidence.Select(evidence => new EvidenceRow
        {
            Person = PersonAt(evidence.Person), Skill = SkillAt(evidence.Skill), Kind = evidence.Kind, Date = evidence.Date,
            Value = evidence.Value, Weight = evidence.Weight, Source = evidence.Source, Expires = evidence.Expires, Note = evidence.Note,
        }));
        Put(ResponseRow.Table, workforce.Responses.Select(response => new ResponseRow
        {
            Person = PersonAt(response.Person), Skill = SkillAt(response.Skill), Item = response.Item, Correct = response.Correct,
            Date = response.Date,
        }));
        Put(ModuleRow.Table, workforce.Modules.Select(module => new ModuleRow
        {
            Id = module.Id, Name = module.Name, Format = module.Format, Hours = module.Hours, Cost = module.Cost,
        }));
        Put(ModuleOutcomeRow.Table, workforce.Modules.SelectMany(module => module.Outcomes, (module, outcome) => new ModuleOutcomeRow
        {
            Module = new(module.Id), Skill = SkillAt(outcome.Skill), LevelFrom = outcome.LevelFrom, LevelTo = outcome.LevelTo,
        }));
        Put(ModulePrerequisiteRow.Table, workforce.Modules.SelectMany(one => one.Prerequisites, (module, need) => new ModulePrerequisiteRow
        {
            Module = new(module.Id), Skill = SkillAt(need.Skill), Level = need.Level,
        }));
        Put(CohortRow.Table, workforce.Cohorts.Select(cohort => new CohortRow
        {
            Id = cohort.Id, Module = new(workforce.Modules[cohort.Module].Id), StartDate = cohort.StartDate,
            Weeks = cohort.Weeks, Seats = cohort.Seats,
        }));
        Put(ProjectRow.Table, workforce.Projects.Select(project => new ProjectRow
        {
            Id = project.Id, Name = project.Name, StartDate = project.StartDate, Places = project.Places,
        }));
        Put(ProjectSkillRow.Table, workforce.Projects.SelectMany(project => project.Skills, (project, skill) => new ProjectSkillRow
        {
            Project = new(project.Id), Skill = SkillAt(skill.Skill), Level = skill.Level,
        }));
        Put(ProjectDemandRow.Table, workforce.Demand.Select(demand => new ProjectDemandRow
        {
            Project = new(workforce.Projects[demand.Project].Id), Role = RoleAt(demand.Role), PersonMonths = demand.PersonMonths,
            ValuePerMonth = demand.ValuePerMonth,
        }));
        Put(OutcomeRow.Table, workforce.Outcomes.Select(outcome => new OutcomeRow
        {
            Person = outcome.Person is int person ? PersonAt(person) : default, Unit = outcome.Unit is int unit ? UnitAt(unit) : default,
            Metric = outcome.Metric, Value = outcome.Value, Benchmark = outcome.Benchmark, Date = outcome.Date, Source = outcome.Source,
            // What is known of a metric is not repeated.
            Better = OutcomeMetric.Find(outcome.Metric) is null ? outcome.Better : null,
            Pillar = OutcomeMetric.Find(outcome.Metric)?.Pillar == outcome.Pillar ? null : outcome.Pillar,
        }));
        Put(AuditAdjustmentRow.Table, workforce.Adjustments.Select(adjustment => new AuditAdjustmentRow
        {
            Person = PersonAt(adjustment.Person), Pillar = adjustment.Pillar, Metric = adjustment.Metric ?? "", Value = adjustment.Value,
            Date = adjustment.Date, Expires = adjustment.Expires, Source = adjustment.Source, Reason = adjustment.Reason,
        }));
        Put(AuditAttributeRow.Table, content.AuditAttributes.Select(attribute => new AuditAttributeRow
        {
            Person = PersonAt(attribute.Person), Attribute = attribute.Attribute, Value = attribute.Value,
        }));

        Put(ToolRow.Table, workforce.Tools.Select(tool => new ToolRow
        {
            Id = tool.Id, Name = tool.Name, CostPerSeat = tool.CostPerSeat, Seats = tool.Seats,
            Skill = tool.Skill is int skill ? SkillAt(skill) : default, Introduced = tool.Introduced,
        }));
        Put(ToolUsageRow.Table, workforce.ToolUsage.Select(usage => new ToolUsageRow
        {
            Person = usage.Person is int person ? PersonAt(person) : default, Unit = usage.Unit is int unit ? UnitAt(unit) : default,
            Tool = new(workforce.Tools[usage.Tool].Id), Date = usage.Date, Days = usage.Days, Active = usage.Active, Sessions = usage.Sessions,
            Features = usage.Features, HoursSaved = usage.HoursSaved,
        }));

        void Put<TRow>(Table<TRow> table, IEnumerable<TRow> rows)
            where TRow : Row, new()
        {
            if (table.Presence != Presence.Optional || rows.Any())
                sink.Put(table, rows);
        }
    }
}
