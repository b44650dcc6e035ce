namespace SkillsGap.Service.Tests.Support;

/// <summary>Each database in turn.</summary>
public sealed class BothStores : TheoryData<StoreKind>
{
    public BothStores() : base(Enum.GetValues<StoreKind>())
    {
    }
}
