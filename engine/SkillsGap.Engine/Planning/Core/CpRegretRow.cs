namespace SkillsGap.Engine.Planning.Core;

/// <summary>
/// The constraint that regrets add up to no more than a limit. It follows from the other rows and the wish for a better plan, but no single
/// row shows it: with it the solver sees at once that a choice, or two together, give up too much. Regrets are rounded down and the limit up.
/// </summary>
internal sealed class CpRegretRow
{
    // Keeps sums small enough for the solver's presolve (see CpMessages).
    private const double LargestSum = 1 << 28;

    private readonly List<int> _variables = [];
    private readonly List<long> _coefficients = [];
    private readonly double _factor;
    private readonly long _limit;

    /// <param name="most">The limit, above 0.</param>
    /// <param name="members">How many choices there will be at most.</param>
    public CpRegretRow(double most, int members)
    {
        _factor = Math.ScaleB(1, Math.ILogB(LargestSum / Math.Max(1, members) / most));
        _limit = (long)Math.Ceiling(most * _factor);
    }

    /// <summary>A choice, taken where the variable is 1. One that is beyond the limit alone is as good as any beyond.</summary>
    public void Add(int variable, double regret)
    {
        _variables.Add(variable);
        _coefficients.Add((long)Math.Min(Math.Floor(Math.Max(0, regret) * _factor), _limit + 1));
    }

    public void AddTo(CpModel model) => model.Add(new CpLinear([.. _variables], [.. _coefficients], long.MinValue, _limit));
}
