namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// What each choice of a group gives up against its best one, by prices. Price bound less value of a plan is the sum of its regrets and of what
/// its rows leave, none below 0: so a plan worth more than another has regrets of less than the distance of that other to the bound.
/// </summary>
internal sealed class Regrets
{
    private readonly double[] _ofColumn, _ofNothing;

    public Regrets(Columns columns, double[] prices)
    {
        (_ofColumn, _ofNothing) = (new double[columns.Count], new double[columns.GroupCount]);
        for (int g = 0; g < columns.GroupCount; g++)
        {
            double best = columns.Required[g] ? double.NegativeInfinity : 0;
            for (int c = columns.GroupStart[g]; c < columns.GroupStart[g + 1]; c++)
            {
                double reduced = columns.Reduced(c, prices);
                _ofColumn[c] = -reduced;
                best = Math.Max(best, reduced);
            }
            for (int c = columns.GroupStart[g]; c < columns.GroupStart[g + 1]; c++)
                _ofColumn[c] += best;
            _ofNothing[g] = columns.Required[g] ? double.PositiveInfinity : best;
        }
    }

    /// <summary>Regret of a group's choice, a column or −1; +∞ for nothing where that is not allowed.</summary>
    public double Of(int group, int column) => column < 0 ? _ofNothing[group] : _ofColumn[column];
}
