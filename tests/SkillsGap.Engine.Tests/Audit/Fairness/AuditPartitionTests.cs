using SkillsGap.Engine.Audit.Fairness;
using SkillsGap.Engine.Model;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Audit.Fairness;

public sealed class AuditPartitionTests
{
    private static readonly Workforce Read = Workforce(
        Skills(1), [Role("held", 0), Role("wanted", 1)], [Person("p0"), Person("p1", 1), Person("p2"), Person("p3")], []);

    private static readonly AuditAttribute[] Attributes = [new(0, "g", "b"), new(1, "g", "a"), new(3, "g", "b"), new(1, "h", "x"), new(0, "h", "x")];

    [Fact]
    public void ByAttribute_InAnotherOrder_FollowsThePeopleById()
    {
        var planned = Read with { People = [.. Read.People.Reverse()] };

        var partitions = AuditPartition.ByAttribute(Read, Attributes, planned);

        Assert.Equal(["g", "h"], partitions.Select(partition => partition.Attributes.Single()));
        Assert.Equal(["a", "b", null], partitions[0].Groups.Select(group => group.Values[0]));
        Assert.Equal(["b", null, "a", "b"], planned.People.Index().Select(person => partitions[0].Groups[partitions[0].GroupOf[person.Index]].Values[0]));
        Assert.Equal([true, true, false], partitions[0].Groups.Select(group => group.IsStated));
    }

    [Fact]
    public void And_OfTwo_HasTheCombinationsThatOccur()
    {
        var partitions = AuditPartition.WithPairs(AuditPartition.ByAttribute(Read, Attributes, Read));

        Assert.Equal(3, partitions.Length);
        Assert.Equal(["g", "h"], partitions[2].Attributes);
        Assert.Equal(["a × x", "b × x", "b × not stated", "not stated × not stated"], partitions[2].Groups.Select(group => group.Text));
        Assert.Equal([1, 0, 3, 2], partitions[2].GroupOf);
    }

    [Fact]
    public void ByUnit_SkipsUnitsThatHoldEverybody()
    {
        var tree = Read with
        {
            Units = [new("all", "", null, null, null), new("left", "", 0, null, null), new("right", "", 0, null, null), new("low", "", 1, null, null)],
            People = [.. Read.People.Zip([3, 1, 2, 2], (person, unit) => person with { Unit = unit })],
        };

        var partition = AuditPartition.ByUnit(tree);

        Assert.Equal(["left", "left", "right", "right"], partition.GroupOf.Select(group => partition.Groups[group].Values[0]));
        var together = tree with { People = [.. tree.People.Select(person => person with { Unit = 0 })] };
        Assert.Equal(["all"], AuditPartition.ByUnit(together).Groups.Select(group => group.Text));
    }

    [Fact]
    public void ByRole_IsByRoleHeld()
    {
        var roles = AuditPartition.ByRole(Read);

        Assert.Equal(["held", "wanted", "held", "held"], roles.GroupOf.Select(group => roles.Groups[group].Values[0]));
    }
}
