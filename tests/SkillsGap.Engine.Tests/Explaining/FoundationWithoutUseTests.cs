using SkillsGap.Engine.Explaining;
using SkillsGap.Engine.Model;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Explaining;

public sealed class FoundationWithoutUseTests
{
    [Theory]
    [InlineData(EvidenceKind.Training)]
    [InlineData(EvidenceKind.Certification)]
    public void Of_TaughtAndNeverUsed_IsReported(EvidenceKind kind) =>
        Assert.Equal([new FoundationWithoutUse(1, 0)], Of(Item(kind, 180)));

    [Fact]
    public void Of_TaughtRecently_IsNot() => Assert.Empty(Of(Item(EvidenceKind.Training, 179)));

    [Theory]
    [InlineData(EvidenceKind.Project)]
    [InlineData(EvidenceKind.Code)]
    [InlineData(EvidenceKind.ToolUsage)]
    public void Of_UsedSince_IsNot(EvidenceKind use)
    {
        Assert.Empty(Of(Item(EvidenceKind.Training, 300), Item(use, 20, 0.1)));
        Assert.Empty(Of(Item(EvidenceKind.Training, 300), Item(use, 300)));
        Assert.Empty(Of(Item(use, 20), Item(EvidenceKind.Training, 300), Item(use, 400)));
    }

    [Fact]
    public void Of_WhatIsNoUse_DoesNotCount()
    {
        var taught = Item(EvidenceKind.Training, 300);

        Assert.Single(Of(taught, Item(EvidenceKind.Project, 301))); // Used before it was taught.
        Assert.Single(Of(taught, Item(EvidenceKind.Project, -1))); // Used after the day asked about.
        Assert.Single(Of(taught, Item(EvidenceKind.ToolUsage, 20, 0))); // A tool that was not used.
        Assert.Single(Of(taught, Item(EvidenceKind.SelfReport, 20, 0.9), Item(EvidenceKind.Assessment, 20, 0.9)));
        Assert.Single(Of(taught, Item(EvidenceKind.Endorsement, 20)));
        Assert.Single(Of(taught, Item(EvidenceKind.Project, 20) with { Skill = 0 }));
        Assert.Single(Of(taught, Item(EvidenceKind.Project, 20) with { Person = 1 }));
    }

    [Fact]
    public void Of_TaughtAgain_GoesByTheLatest()
    {
        Assert.Equal(
            [new FoundationWithoutUse(1, 2)],
            Of(Item(EvidenceKind.Training, 600), Item(EvidenceKind.Project, 500), Item(EvidenceKind.Certification, 400)));
        Assert.Empty(Of(Item(EvidenceKind.Training, 600), Item(EvidenceKind.Training, 100)));
    }

    private static IEnumerable<FoundationWithoutUse> Of(params Evidence[] evidence)
    {
        var workforce = Workforce(Skills(2), [Role("r", 0)], [Person("p0"), Person("p1")], []) with { Evidence = [.. evidence] };
        return FoundationWithoutUse.Of(workforce, 0, AsOf);
    }

    private static Evidence Item(EvidenceKind kind, int daysAgo, double? value = null) =>
        new(0, 1, kind, AsOf.AddDays(-daysAgo), value, 1, "", null, "");
}
