using SkillsGap.Engine.Scenarios;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>What one more of a row is worth, to be shown: where there is room, nothing, whatever the search has left of a price.</summary>
internal static class TightRow
{
    // Decisions take whole seats, heads and hours; money they take in so many sizes that some is always left over.
    private const double One = 1, PartOfMoney = 0.01;

    /// <summary>The row's price where its limit is reached, to within one of it (of a budget to within a hundredth); else 0.</summary>
    public static double Worth(this PlanRowDocument row)
    {
        var room = row.Price >= 0 ? row.Upper - row.Used : row.Used - row.Lower;
        var isMoney = row.Id.Split(':')[0] == RowIds.Budget;
        return room >= (isMoney ? PartOfMoney * row.Upper : One) ? 0 : row.Price;
    }
}
