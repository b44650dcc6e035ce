namespace SkillsGap.Kernels.Tests;

public sealed class TranspositionTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    [InlineData(1, 1)]
    [InlineData(7, 9)]
    [InlineData(8, 16)]
    [InlineData(33, 5)]
    public void Of_AnyShape_ExchangesRowsAndColumnsAndTouchesNothingElse(int rows, int columns)
    {
        int[] source = [.. Enumerable.Range(0, rows * (columns + 2))];
        var target = Enumerable.Repeat(-1, columns * (rows + 3)).ToArray();

        Transposition.Of<int>(source, rows, columns, columns + 2, target, rows + 3);

        for (var c = 0; c < columns; c++)
        {
            for (var r = 0; r < rows + 3; r++)
                Assert.Equal(r < rows ? source[(r * (columns + 2)) + c] : -1, target[(c * (rows + 3)) + r]);
        }
    }

    [Fact]
    public void Of_BrokenContracts_AreRefused()
    {
        var table = new int[12];
        Assert.ThrowsAny<ArgumentException>(() => Transposition.Of<int>(table, 3, 4, 3, new int[12], 3));
        Assert.ThrowsAny<ArgumentException>(() => Transposition.Of<int>(table, 3, 4, 4, new int[12], 2));
        Assert.ThrowsAny<ArgumentException>(() => Transposition.Of<int>(table, 3, 4, 4, new int[11], 3));
        Assert.ThrowsAny<ArgumentException>(() => Transposition.Of<int>(table.AsSpan(1), 3, 4, 4, new int[12], 3));
        Assert.ThrowsAny<ArgumentException>(() => Transposition.Of<int>(table, 3, 4, 4, table, 3));
        Assert.ThrowsAny<ArgumentException>(() => Transposition.Of<int>(table, -1, 4, 4, new int[12], 3));
    }
}
