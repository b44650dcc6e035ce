using SkillsGap.Engine.Audit.Timing;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Audit.Timing;

public sealed class AuditScheduleTests
{
    private static readonly DateOnly AsOf = new(2026, 1, 5);

    [Fact]
    public void Next_OfSomebodyNeverAudited_IsToday()
    {
        var next = AuditSchedule.Next([], [], new(), AsOf);

        Assert.Equal((null, AsOf, AuditDelay.None), (next.Last, next.Due, next.Delay));
        Assert.Equal([new(AuditReasonKind.First, AsOf)], next.Reasons);
    }

    [Fact]
    public void Next_WithoutTriggers_IsAQuarterAfterTheLast()
    {
        var next = AuditSchedule.Next([new(2025, 9, 1), new(2025, 11, 30)], [], new(), AsOf);

        Assert.Equal((new DateOnly(2025, 11, 30), new DateOnly(2026, 2, 28)), (next.Last, next.Due));
        Assert.Equal([new(AuditReasonKind.Regular, new(2026, 2, 28))], next.Reasons);
    }

    [Fact]
    public void Next_TriggerWithinTheRest_WaitsUntilItIsOver()
    {
        AuditReason project = new(AuditReasonKind.ProjectEnded, new(2025, 12, 10), 3);
        AuditReason expires = new(AuditReasonKind.EvidenceExpires, new(2026, 1, 20), 1);
        AuditReason later = new(AuditReasonKind.Obsolescence, new(2026, 2, 20), 2);

        var next = AuditSchedule.Next([new(2025, 12, 1)], [later, expires, project], new(), AsOf);

        // Six weeks after 2025-12-01.
        Assert.Equal((new DateOnly(2026, 1, 12), AuditDelay.Rest), (next.Due, next.Delay));
        Assert.Equal([project], next.Reasons);
        Assert.Equal(new(2026, 1, 20), AuditSchedule.Next([new(2025, 12, 1)], [later, expires], new(), AsOf).Due);
    }

    [Fact]
    public void Next_MostAYearReached_WaitsForTheFirstOfThemToBeAYearAgo()
    {
        DateOnly[] tested = [new(2025, 3, 1), new(2025, 5, 1), new(2025, 7, 1), new(2025, 9, 1)];

        var next = AuditSchedule.Next(tested, [], new() { MostPerYear = 4 }, AsOf);

        Assert.Equal((new DateOnly(2026, 3, 1), AuditDelay.MostPerYear), (next.Due, next.Delay));
    }

    [Fact]
    public void Starts_OfAReviewAndTheTestsAroundIt_AreOneAudit() => Assert.Equal(
        [new(2025, 1, 1), new DateOnly(2025, 3, 1)],
        AuditSchedule.Starts([new(2025, 1, 1), new(2025, 1, 9), new(2025, 2, 11), new(2025, 3, 1), new(2025, 3, 2)], new()));

    [Fact]
    public void Next_WhateverHappened_IsNeverNearerThanTheRestNorLaterThanTheRegularOneButForTheMostAYear()
    {
        var random = new Random(8);
        for (var round = 0; round < 4000; round++)
        {
            var settings = new AuditSettings { RestWeeks = random.Next(0, 13), EveryMonths = random.Next(3, 7), MostPerYear = random.Next(4, 9) };
            DateOnly[] tested = [.. Enumerable.Range(0, random.Next(1, 25)).Select(_ => AsOf.AddDays(-random.Next(800)))];
            var last = tested.Max();
            AuditReason[] triggers = [.. Enumerable.Range(0, random.Next(4)).Select(_ => new AuditReason(
                (AuditReasonKind)random.Next(2, 7), last.AddDays(random.Next(1, 300)), random.Next(3)))];

            var next = AuditSchedule.Next(tested, triggers, settings, AsOf);
            var regular = last.AddMonths(settings.EveryMonths);

            Assert.True(next.Due >= last.AddDays(7 * settings.RestWeeks));
            Assert.True(next.Due <= regular || next.Delay == AuditDelay.MostPerYear);
            var starts = AuditSchedule.Starts(tested.Order(), settings);
            Assert.True(starts.Count(start => start > next.Due.AddYears(-1) && start < next.Due) < settings.MostPerYear);
            Assert.True(starts.Zip(starts.Skip(1)).All(pair => pair.Second >= pair.First.AddDays(7 * settings.RestWeeks)));
            Assert.NotEmpty(next.Reasons);
            Assert.All(next.Reasons, reason => Assert.True(reason.Day <= next.Due));
            // Nothing that speaks for an earlier day was passed over without something that holds it back.
            if (next.Delay == AuditDelay.None) Assert.Equal(triggers.Select(one => one.Day).Append(regular).Min(), next.Due);
            Assert.Equal(next.Due, AuditSchedule.Next(tested.Reverse(), triggers.Reverse(), settings, AsOf).Due);
        }
    }
}
