namespace SkillsGap.Kernels.Tests;

public sealed class ParallelRowsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(1000)]
    public void For_AnyNumberOfRows_VisitsEachOnce(int rows)
    {
        var visits = new int[rows];

        ParallelRows.For(rows, 3, () => 0, (row, _) => Interlocked.Increment(ref visits[row]), null, Cancellation);

        Assert.All(visits, v => Assert.Equal(1, v));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(1000)]
    public void ForBlocks_AnyNumberOfRows_VisitsEachOnceInBlocks(int rows)
    {
        var visits = new int[rows];

        ParallelRows.ForBlocks(
            rows, 3, () => 0,
            (first, end, _) =>
            {
                Assert.True(first % ParallelRows.RowsAtOnce == 0 && end == Math.Min(rows, first + ParallelRows.RowsAtOnce));
                for (var row = first; row < end; row++) Interlocked.Increment(ref visits[row]);
            },
            null, Cancellation);

        Assert.All(visits, v => Assert.Equal(1, v));
    }

    [Fact]
    public void For_Progress_NeverFallsAndEndsAtOne()
    {
        var reports = new Reports();

        ParallelRows.For(1000, null, () => 0, (_, _) => { }, reports, Cancellation);

        Assert.Equal(reports.Shares.Order(), reports.Shares);
        Assert.Equal(1, reports.Shares[^1]);
    }

    [Fact]
    public void For_CancelledWhileRunning_Stops()
    {
        using var source = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(
            () => ParallelRows.For(1000, 1, () => 0, (_, _) => source.Cancel(), null, source.Token));
    }

    private sealed class Reports : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
