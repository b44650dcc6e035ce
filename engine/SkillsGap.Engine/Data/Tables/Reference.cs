namespace SkillsGap.Engine.Data.Tables;

/// <summary>The type of a field that refers to something by id.</summary>
internal sealed record Reference(Entity Entity, bool MayBeEmpty = false);
