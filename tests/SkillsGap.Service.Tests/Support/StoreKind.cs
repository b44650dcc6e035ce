namespace SkillsGap.Service.Tests.Support;

/// <summary>The databases that the store's contract holds on.</summary>
public enum StoreKind
{
    Sqlite,
    Postgres,
}
