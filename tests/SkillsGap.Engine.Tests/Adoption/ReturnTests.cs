using SkillsGap.Engine.Adoption;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Tests.Adoption;

/// <summary>Intervals cover, differences are those of the data, and what cannot be told is said.</summary>
public sealed class ReturnTests
{
    [Fact]
    public void Difference_OfWelchsMethod_IsTheTextbooks()
    {
        // Means 20 and 24, variances 10 and 5, five each: standard error √3, degrees of freedom 7.2, t(0.95; 7.2) = 1.88645.
        var found = MeanInterval.Difference([16, 18, 20, 22, 24], [21, 23, 24, 25, 27]);

        Assert.Equal(-4, found.Value, 1e-12);
        Assert.Equal(1.8864, (found.High - found.Value) / Math.Sqrt(3), 3e-3);
        Assert.Equal(found.Value - found.Low, found.High - found.Value, 1e-12);
    }

    [Fact]
    public void Intervals_OfDrawnSamples_CoverNineInTen()
    {
        var random = new SeededRandom(5);
        double Draw() => random.Unit() + random.Unit() + random.Unit() - 1.5;
        int sums = 0, differences = 0;
        const int rounds = 4000;
        for (var i = 0; i < rounds; i++)
        {
            double[] some = [.. Enumerable.Range(0, 12).Select(_ => 2 + Draw())], others = [.. Enumerable.Range(0, 7).Select(_ => 1 + (2 * Draw()))];
            var (sum, difference) = (MeanInterval.SumOf(some), MeanInterval.Difference(some, others));
            if (sum.Low <= 24 && 24 <= sum.High) sums++;
            if (difference.Low <= 1 && 1 <= difference.High) differences++;
        }

        Assert.InRange((double)sums / rounds, 0.88, 0.92);
        Assert.InRange((double)differences / rounds, 0.88, 0.92);
    }

    [Fact]
    public void Return_OfATool_IsCostAndHoursAndTheDifferenceOfChanges()
    {
        var workforce = Usage.Workforce(40);
        var evidence = Enumerable.Range(0, 40).SelectMany(p => new[]
        {
            Score(p, EvidenceKind.Assessment, -30, 0.4), Score(p, EvidenceKind.Assessment, 60, 0.4 + (p < 20 ? 0.2 : 0.05) + (p % 2 * 0.02)),
            // Of another kind, and what the use itself left: neither says what was learned.
            Score(p, EvidenceKind.SelfReport, 60, 1), Score(p, EvidenceKind.ToolUsage, -20, 0), Score(p, EvidenceKind.ToolUsage, 50, 1),
        });
        var report = Usage.Report(Usage.Analysis(workforce with
        {
            Evidence = [.. evidence],
            ToolUsage = [.. Enumerable.Range(0, 20).Select(p => Usage.Week(p, 2, 3, 6, "a", p < 10 ? 4 : null))],
        }));

        var made = report.Tools[0].Return;

        Assert.Equal(20 * 10 * Calendar.MonthsBetween(new(2025, 7, 7), Usage.AsOf), made.Cost!.Value, 1e-9);
        Assert.Equal((20, 10, new MeanInterval(40, 40, 40), new MeanInterval(2000, 2000, 2000)), (made.Users, made.Reporting, made.Hours!.Value, made.Worth!.Value));
        Assert.Equal((20, 20), (made.Level!.Some, made.Level.Others));
        Assert.Equal(0.15, made.Level.Difference.Value, 1e-12);
        Assert.InRange(made.Level.Difference.Low, 0.14, 0.15);
        Assert.Contains(made.Cautions, caution => caution.Contains("not what caused what", StringComparison.Ordinal));
    }

    [Fact]
    public void Return_OfFewPeople_SaysThatItCannotBeTold()
    {
        var workforce = Usage.Workforce(10) with
        {
            Tools = [Usage.Tool with { CostPerSeat = null, Introduced = null }],
            ToolUsage = [.. Enumerable.Range(0, 4).Select(p => Usage.Week(p, 2, 3, 6, "a", 2))],
        };

        var made = Usage.Report(Usage.Analysis(workforce)).Tools[0].Return;

        Assert.Equal((null, null, null), (made.Cost, made.Hours, made.Level));
        Assert.Equal(5, made.Cautions.Length);
    }

    [Fact]
    public void Programme_OfAModule_IsTheChangeBeyondThatOfOthersInTheSameWeeks()
    {
        // Everybody uses the tool a day more a week from ten weeks back on; those who took part then, a day more on top.
        var rows = Enumerable.Range(0, 30).SelectMany(p => Enumerable.Range(1, 20), (p, back) =>
            Usage.Week(p, back, 1 + (back < 10 ? 1 + (p < 12 ? 1 : 0) : 0) + (p % 3 * 0.2), 6, "a", back < 10 && p < 12 ? 3 : 1));
        var day = Usage.LastWeek.AddDays(-7 * 9);
        var workforce = Usage.Workforce(30) with
        {
            ToolUsage = [.. rows],
            Evidence = [.. Enumerable.Range(0, 12).Select(p => new Evidence(p, 0, EvidenceKind.Training, day, null, 1, p < 6 ? "m" : "elsewhere", null, ""))],
        };

        var programmes = Usage.Report(Usage.Analysis(workforce)).Tools[0].Programmes;

        Assert.Equal(["m", "training"], programmes.Select(one => one.Programme));
        Assert.All(programmes, one =>
        {
            Assert.Equal((6, 500 + (20 * 50)), (one.People, one.CostPerPerson));
            Assert.Equal((6, 18, 2.0, 1.0), (one.Days!.Some, one.Days.Others, Math.Round(one.Days.Change, 9), Math.Round(one.Days.OthersChange, 9)));
            Assert.Equal(2, one.Hours!.Difference.Value, 1e-9);
        });
    }

    private static Evidence Score(int person, EvidenceKind kind, int days, double value) =>
        new(person, 0, kind, new DateOnly(2025, 7, 7).AddDays(days), value, 1, "", null, "");
}
