using SkillsGap.Engine.Data;

namespace SkillsGap.Engine.Tests.Tracking;

public sealed class ProgressEventsTests
{
    [Fact]
    public void Read_ManyMistakes_NamesAllOfThemWithTheirCures()
    {
        var read = ReviewedCase.Events(
            "2026-01-12,E1071,completd,ctr-lab,,,,,,",
            "2026-01-12,E1O71,started,ctr-lab,,,,,,",
            "2026-13-12,E1071,started,ctr-lab,,,,,,",
            "2026-01-12,E1071,started,ctr-lb,,,,,,",
            "2026-01-12,E1071,started,,,,,,,",
            "2026-01-12,E1071,assessed,,ml-containers,1.4,,,,",
            "2026-01-12,E1071,assessed,,ml-containers,,,,,",
            "2026-01-12,E1071,moved_role,,,,,,,",
            "2026-01-12,E1071,mentor_session,,,,,E1071,,",
            "2026-01-12,E1071,offered,,,,,,,",
            "2026-01-12,E1071,declined,,,,ml-engineer,E1260,,",
            "2026-01-12,E1071,started,ctr-lab,,0.5,,,,",
            "2026-01-12,E1071,declined,ctr-lab,,,,,,");

        Assert.False(read.Succeeded);
        Assert.Equal(
            [
                (2, "event"), (3, "person_id"), (4, "date"), (5, "module_id"), (6, "module_id"), (7, "value"), (8, "value"), (9, "role_id"),
                (10, "mentor_id"), (11, "hours"), (12, "role_id"), (13, "value"),
                (14, "module_id"),
            ],
            read.Errors.Select(error => (error.Row ?? 0, error.Column ?? "")));
        Assert.Equal("Did you mean 'completed'?", read.Errors[0].Cure);
        Assert.Equal("Did you mean 'ctr-lab'?", read.Errors[3].Cure);
        Assert.Contains("Did you mean 'E10", read.Errors[1].Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfColumns_GivesTheEventsOfTheFile()
    {
        var file = ReviewedCase.Events("2026-01-12,E1071,completed,ctr-lab,,0.9,,,,well done", "2026-01-13,E1260,offered,,,,,,2,");
        var columns = ProgressEvents.Read(
            new DataTable("any", [
                new("date", new[] { "2026-01-12", "2026-01-13" }), new("person_id", new[] { "E1071", "E1260" }), new("event", new[] { "completed", "offered" }),
                new("module_id", new[] { "ctr-lab", null }), new("value", new double?[] { 0.9, null }), new("hours", new double?[] { null, 2 }),
                new("note", new[] { "well done", null }),
            ]),
            ReviewedCase.Content.Workforce, TestContext.Current.CancellationToken);

        // Lines of a file count its header.
        Assert.Equal(file.Content!.All.Select(one => one with { Row = one.Row - 1 }), columns.Content!.All);
    }

    [Fact]
    public void Read_WithoutAPersonsColumn_NamesIt()
    {
        var read = ProgressEvents.Read(
            new DataTable("any", [new("date", new[] { "2026-01-12" }), new("event", new[] { "dropped" })]), ReviewedCase.Content.Workforce,
            TestContext.Current.CancellationToken);

        Assert.Contains(read.Errors, error => error.ToString().Contains("person_id", StringComparison.Ordinal));
    }
}
