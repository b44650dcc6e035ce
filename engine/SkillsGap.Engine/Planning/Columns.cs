using System.Runtime.CompilerServices;

namespace SkillsGap.Engine.Planning;

/// <summary>
/// All options of all groups as columns in compressed form. Column c of group g lies in [GroupStart[g], GroupStart[g+1]); its uses
/// lie in [UseStart[c], UseStart[c+1]). Read-only by convention: shared by threads.
/// </summary>
internal sealed class Columns(bool[] required, int[] groupStart, double[] value, int[] useStart, int[] useRow, double[] useAmount)
{
    /// <summary>Per group: whether it may not take nothing.</summary>
    public readonly bool[] Required = required;
    public readonly int[] GroupStart = groupStart;
    public readonly double[] Value = value;
    public readonly int[] UseStart = useStart;
    public readonly int[] UseRow = useRow;
    public readonly double[] UseAmount = useAmount;

    public int GroupCount => Required.Length;

    public int Count => Value.Length;

    public ReadOnlySpan<int> RowsOf(int column) => UseRow.AsSpan(UseStart[column], UseStart[column + 1] - UseStart[column]);

    public ReadOnlySpan<double> AmountsOf(int column) => UseAmount.AsSpan(UseStart[column], UseStart[column + 1] - UseStart[column]);

    /// <summary>A column's value less what its uses cost; 0 for −1, taking nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Reduced(int column, ReadOnlySpan<double> prices)
    {
        if (column < 0)
            return 0;
        double reduced = Value[column];
        for (int e = UseStart[column]; e < UseStart[column + 1]; e++)
            reduced -= UseAmount[e] * prices[UseRow[e]];
        return reduced;
    }

    /// <summary>Per group the position of its column among the group's options; −1 for taking nothing.</summary>
    public int[] PositionsOf(int[] choice)
    {
        int[] positions = new int[choice.Length];
        for (int g = 0; g < choice.Length; g++)
            positions[g] = choice[g] < 0 ? -1 : choice[g] - GroupStart[g];
        return positions;
    }

    /// <summary>The most uses of one column.</summary>
    public int LongestColumn()
    {
        int longest = 0;
        for (int c = 0; c < Count; c++)
            longest = Math.Max(longest, UseStart[c + 1] - UseStart[c]);
        return longest;
    }
}
