using System.Collections.Immutable;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;
using static SkillsGap.Engine.Tests.Adjacency.Small;

namespace SkillsGap.Engine.Tests.Adjacency;

public sealed class RoleAlignmentTests
{
    private const int Target = 0;

    // Fits of the person who has half of skill 0: target .3125, good 1, fair .5, full 1, unlimited 1, worse .25, anything 1.
    private static readonly ImmutableArray<Role> Roles =
    [
        Role((0, 0.8, 1), (1, 0.8, 1)),
        Role((0, 0.4, 1)) with { TargetHeadcount = 2 },
        Role((0, 0.5, 1), (1, 0.8, 1)) with { TargetHeadcount = 1 },
        Role((0, 0.4, 1)) with { TargetHeadcount = 1 },
        Role((0, 0.4, 1)),
        Role((0, 0.5, 1), (1, 0.8, 3)) with { TargetHeadcount = 1 },
        Role() with { TargetHeadcount = 9 },
    ];

    private static readonly int[] Everywhere = [6, 5, 4, 3, 2, 1, 0];

    [Fact]
    public void Of_LowReach_GivesVacantRolesThatFitBetterBestFirst()
    {
        var found = Align(Everywhere);

        Assert.Equal([new AlignedRole(1, 1, 1), new AlignedRole(2, 0.5, 1)], found);
    }

    [Fact]
    public void Of_RoleThatIsNoAllowedTransition_IsNotOffered() => Assert.Equal([2], Align([2, 3]).Select(a => a.Role));

    [Fact]
    public void Of_ReachThatIsNotLow_IsEmpty() => Assert.Empty(Align(Everywhere, lowReach: 0.3));

    [Fact]
    public void Of_PersonNotOpenToChange_IsEmpty() => Assert.Empty(Align(Everywhere, open: false));

    [Fact]
    public void Of_OwnRole_IsNotOffered() => Assert.Equal([2], Align(Everywhere, role: 1).Select(a => a.Role));

    [Fact]
    public void Of_RoleThatNeedsFarMorePreparation_IsNotOffered() =>
        Assert.Equal([2], Align(Everywhere, preparation: [3, 5, 4, null, null, null, null]).Select(a => a.Role));

    private static ImmutableArray<AlignedRole> Align(
        int[] transitions, double lowReach = 0.5, bool open = true, int role = Target, int?[]? preparation = null)
    {
        var workforce = new Workforce(
            Skills(2), [.. Roles.Select((one, r) => one with { Preparation = preparation?[r] })], [], [Person(role, open), Person(1, true), Person(3, true)], [], [], [], []);
        var fits = FitTable.Of(
            Roles, Table([0.5, 0], [0, 0], [0, 0]), Table([0, 0], [0, 0], [0, 0]), cancellation: TestContext.Current.CancellationToken);
        var scarce = role == 1 ? workforce with { Roles = workforce.Roles.SetItem(1, workforce.Roles[1] with { TargetHeadcount = 3 }) } : workforce;
        return new RoleAlignment(scarce, fits, [.. transitions], new(2, 4, lowReach)).Of(0, Target);
    }

    private static Person Person(int role, bool open) => new("p", 0, role, 8, 50, 0, open, null, null);
}
