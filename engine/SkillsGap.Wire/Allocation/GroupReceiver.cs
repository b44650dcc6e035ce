using System.Collections.ObjectModel;

namespace SkillsGap.Wire.Allocation;

/// <summary>To the serializer a collection of groups; keeps their number alone, which the serializer tells as the place of an error.</summary>
internal sealed class GroupReceiver(Action<GroupDocument?> receive) : Collection<GroupDocument?>
{
    protected override void InsertItem(int index, GroupDocument? item)
    {
        receive(item);
        base.InsertItem(index, null);
    }
}
