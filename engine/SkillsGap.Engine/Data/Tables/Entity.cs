namespace SkillsGap.Engine.Data.Tables;

/// <summary>The things that others refer to by id.</summary>
internal enum Entity
{
    Skill,
    Role,
    Unit,
    Person,
    Module,
    Project,
    Tool,
}
