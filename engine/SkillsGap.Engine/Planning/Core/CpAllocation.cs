namespace SkillsGap.Engine.Planning.Core;

/// <summary>An allocation problem, or the free part of one, as an integer model, and the way back.</summary>
internal sealed class CpAllocation
{
    // For the rounding of these few sums themselves.
    private const double Rounding = 1e-15;

    private readonly FreeGroups _free;
    private readonly int[] _base;
    private readonly double _factor, _fixedValue, _under;

    internal CpAllocation(CpModel model, FreeGroups free, int[] baseChoice, double factor, double fixedValue, double over, double under)
    {
        (Model, _free, _base) = (model, free, baseChoice);
        (_factor, _fixedValue, _under) = (factor, fixedValue, under);
        Error = Math.Max(over, under);
    }

    public CpModel Model { get; }

    /// <summary>By how much <see cref="ValueOf"/> may differ from the value of the plan, in value units: the rounding of values
    /// and worth.</summary>
    public double Error { get; }

    /// <summary>Value of the whole plan that an objective stands for, within <see cref="Error"/>.</summary>
    public double ValueOf(long objective) => objective / _factor + _fixedValue;

    /// <summary>What a bound on the objective says about the value of the whole plan: no less than any plan of the model is worth. For
    /// <see cref="CpModelBuilder.ForBound"/> these are all plans.</summary>
    public double BoundOf(long bound) =>
        ValueOf(bound) + _under + Rounding * (Math.Abs(bound / _factor) + Math.Abs(_fixedValue));

    /// <summary>The whole choice behind a solution: per group a column or −1, the fixed ones as they were.</summary>
    public int[] ChoiceOf(ReadOnlySpan<long> solution)
    {
        int[] choice = [.. _base];
        for (int k = 0; k < _free.Groups.Length; k++)
        {
            int group = _free.Groups[k];
            choice[group] = -1;
            for (int j = 0; j < _free.ColumnsAt(k).Length; j++)
                if (solution[_free.FirstVariable[k] + j] == 1)
                    choice[group] = _free.ColumnsAt(k)[j];
        }
        return choice;
    }
}
