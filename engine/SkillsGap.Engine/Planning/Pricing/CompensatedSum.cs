namespace SkillsGap.Engine.Planning.Pricing;

/// <summary>Neumaier's compensated sum: its error is that of one rounding of the result, however many terms.</summary>
internal struct CompensatedSum
{
    private double _sum, _lost;

    public readonly double Total => _sum + _lost;

    public void Add(double term)
    {
        double next = _sum + term;
        _lost += Math.Abs(_sum) >= Math.Abs(term) ? _sum - next + term : term - next + _sum;
        _sum = next;
    }
}
