namespace SkillsGap.Engine.Planning.Checking.Resolving;

/// <summary>The options that use a row, group by group.</summary>
internal sealed class RowUses
{
    private readonly List<int> _groups = [];

    /// <summary>Variables of the options.</summary>
    public List<int> Variables { get; } = [];

    /// <summary>What each uses, above 0.</summary>
    public List<double> Amounts { get; } = [];

    /// <summary>What a plan can use at most: each group its largest.</summary>
    public double Most => MostOf(Amounts);

    public void Add(int group, int variable, double amount)
    {
        _groups.Add(group);
        Variables.Add(variable);
        Amounts.Add(amount);
    }

    /// <summary>Sum over groups of the largest number of any of its options; none is below 0.</summary>
    public double MostOf(IReadOnlyList<double> numbers)
    {
        DoubleDouble sum = 0;
        double largest = 0;
        for (int k = 0; k < numbers.Count; k++)
        {
            largest = Math.Max(largest, numbers[k]);
            if (k + 1 == numbers.Count || _groups[k + 1] != _groups[k])
                (sum, largest) = (sum + largest, 0);
        }
        return sum.Value;
    }
}
