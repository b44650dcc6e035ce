using SkillsGap.Host.Matching;
using SkillsGap.Wire.Service;

namespace SkillsGap.Service.Tests.Serving;

public sealed class MatchBasesTests
{
    private static readonly MatchRequest Asked = new()
    {
        Skills = ["a", "b", "c"],
        Roles = new() { Id = ["x", "y"], Role = [0, 1], Skill = [0, 1], Level = [0.5, 0.6], Weight = [1, 2] },
        People = new() { Id = [] },
        Transfer = new() { From = [0], To = [1], Value = [0.5] },
        Components = new() { Skill = [0, 1], Component = [0, 0], Weight = [1, 1] },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, MatchRequest> Others => new()
    {
        { "skills", Asked with { Skills = ["a", "b", "c", "d"] } },
        { "role ids", Asked with { Roles = Asked.Roles with { Id = ["x", "z"] } } },
        { "role", Asked with { Roles = Asked.Roles with { Role = [0, 0] } } },
        { "skill", Asked with { Roles = Asked.Roles with { Skill = [0, 2] } } },
        { "level", Asked with { Roles = Asked.Roles with { Level = [0.5, 0.7] } } },
        { "weight", Asked with { Roles = Asked.Roles with { Weight = [1, 3] } } },
        { "no transfer", Asked with { Transfer = null } },
        { "from", Asked with { Transfer = Asked.Transfer! with { From = [2] } } },
        { "to", Asked with { Transfer = Asked.Transfer! with { To = [2] } } },
        { "value", Asked with { Transfer = Asked.Transfer! with { Value = [0.6] } } },
        { "no components", Asked with { Components = null } },
        { "component", Asked with { Components = Asked.Components! with { Component = [0, 1] } } },
        { "component's skill", Asked with { Components = Asked.Components! with { Skill = [0, 2] } } },
        { "component's weight", Asked with { Components = Asked.Components! with { Weight = [1, 2] } } },
    };

    [Fact]
    public void Find_OtherPeople_IsTheSameBasis()
    {
        var bases = new MatchBases();

        var made = bases.Of(Asked, Cancellation);

        Assert.Same(made, bases.Find(Asked with { People = new() { Id = ["p"] }, Top = 1 }));
    }

    [Theory]
    [MemberData(nameof(Others), DisableDiscoveryEnumeration = true)]
    public void Find_AnythingElse_IsAnotherBasis(string what, MatchRequest other)
    {
        var bases = new MatchBases();

        bases.Of(Asked, Cancellation);

        Assert.True(bases.Find(other) is null, what);
    }

    [Fact]
    public void Of_MoreThanIsKept_KeepsNothing()
    {
        var bases = new MatchBases();
        var many = Asked with { Skills = [.. Enumerable.Range(0, 70_000).Select(i => $"s{i}")], Transfer = null, Components = null };

        bases.Of(many, Cancellation);

        Assert.Null(bases.Find(many));
    }

    [Fact]
    public void Of_MoreRequestsThanAreKept_ForgetsTheFirst()
    {
        var bases = new MatchBases();

        for (var i = 0; i <= 16; i++) bases.Of(Level(i), Cancellation);

        Assert.Null(bases.Find(Level(0)));
        Assert.NotNull(bases.Find(Level(1)));

        static MatchRequest Level(int i) => Asked with { Roles = Asked.Roles with { Level = [0.5, i / 100.0] } };
    }
}
