namespace SkillsGap.Engine.Planning.Checking;

/// <summary>
/// What a certificate proves: Σ over its blocks of the best of their groups together + Σ over other groups of the best reduced value + Σ over
/// rows of <see cref="RowConjugate.Of"/> + Σ over derived rows of price·limit, where a reduced value is value − use·u − coefficients·price.
/// </summary>
internal sealed class CertificateRecount
{
    private readonly AllocationProblem _problem;
    private readonly double[] _prices;
    private readonly DerivedRowRecount[] _derived;
    private readonly BlockRecount?[] _blockOfRow;
    private readonly List<(int Derived, double Multiplier)>?[] _partsOfRow;
    private readonly Dictionary<int, DoubleDouble> _sums = [];

    private CertificateRecount(AllocationProblem problem, double[] prices, DerivedRowRecount[] derived, BlockRecount?[] blockOfRow)
    {
        (_problem, _prices, _derived, _blockOfRow) = (problem, prices, derived, blockOfRow);
        _partsOfRow = new List<(int, double)>[prices.Length];
        for (int d = 0; d < derived.Length; d++)
            foreach ((int row, double multiplier) in derived[d].Multipliers)
                (_partsOfRow[row] ??= []).Add((d, multiplier));
    }

    /// <summary>No plan is worth more.</summary>
    public DoubleDouble Bound { get; private set; }

    /// <summary>The largest absolute terms of each group and row, against which rounding is measured.</summary>
    public double Magnitude { get; private set; }

    /// <summary>What it proves, or null with what is wrong with it.</summary>
    public static CertificateRecount? Of(AllocationProblem problem, CertificateClaim claim, Allowance allowance, FaultLog faults)
    {
        var names = new Names(problem);
        DerivedRowRecount?[] derived = [.. claim.Derived.Select((row, d) =>
            DerivedRowRecount.Of(problem, names, row, $"certificate.derived[{d}]", allowance, faults))];
        BlockRecount?[] blockOfRow = Blocks(problem, names, claim, allowance, faults);
        double[] prices = Prices(problem, names, claim, blockOfRow, faults);
        if (!faults.IsEmpty)
            return null;
        var recount = new CertificateRecount(problem, prices, [.. derived.OfType<DerivedRowRecount>()], blockOfRow);
        recount.Sum(faults);
        return faults.IsEmpty ? recount : null;
    }

    private static BlockRecount?[] Blocks(AllocationProblem problem, Names names, CertificateClaim claim, Allowance allowance, FaultLog faults)
    {
        var blockOfRow = new BlockRecount?[problem.Rows.Count];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string id in claim.Blocks)
        {
            string where = $"certificate.blocks \"{id}\"";
            if (!seen.Add(id))
                faults.Add(where, "is named twice");
            else if (!names.Blocks.TryGetValue(id, out int block))
                faults.Add(where, "the problem has no such block");
            else if (BlockRecount.Of(problem, names, block, where, allowance, faults) is { } recount)
                foreach (string row in problem.Blocks[block].Rows)
                    blockOfRow[names.Rows[row]] = recount;
        }
        return blockOfRow;
    }

    private static double[] Prices(
        AllocationProblem problem, Names names, CertificateClaim claim, BlockRecount?[] blockOfRow, FaultLog faults)
    {
        double[] prices = new double[problem.Rows.Count];
        foreach ((string id, double price) in claim.Prices)
        {
            string where = $"certificate.prices \"{id}\"";
            if (!names.Rows.TryGetValue(id, out int row))
                faults.Add(where, "the problem has no such row");
            else if (!double.IsFinite(price))
                faults.Add(where, $"{price:R} is no finite number");
            else if (RowConjugate.WrongSign(problem.Rows[row], price) is string wrong)
                faults.Add(where, $"{price:R} {wrong}", price);
            else if (blockOfRow[row] is not null && price != 0)
                faults.Add(where, $"{price:R}, and its block is solved exactly, which leaves nothing to pay for", price);
            else
                prices[row] = price;
        }
        return prices;
    }

    private void Sum(FaultLog faults)
    {
        DoubleDouble bound = 0;
        for (int g = 0; g < _problem.GroupCount; g++)
        {
            BlockRecount? block = BlockOf(g, faults);
            block?.Open(_problem.IsRequired(g));
            DoubleDouble best = _problem.IsRequired(g) ? double.NegativeInfinity : 0;
            double largest = 0;
            for (int option = 0; option < _problem.OptionCount(g); option++)
            {
                DoubleDouble reduced = Reduced(g, option, out double absolute);
                best = DoubleDouble.Max(best, reduced);
                largest = Math.Max(largest, absolute);
                if (block?.Add(_problem.UsedRows(g, option), _problem.UsedAmounts(g, option), reduced) == false)
                    faults.Add($"groups \"{_problem.GroupId(g)}\" option \"{_problem.OptionId(g, option)}\"", "uses part of a unit of a block that is said to be solved exactly");
            }
            if (block is null)
                bound += best;
            Magnitude += largest;
            bound -= OfNothing(g);
            Magnitude += OfNothing(g);
        }
        foreach (BlockRecount block in _blockOfRow.OfType<BlockRecount>().Distinct())
            bound += block.Best();
        for (int i = 0; i < _prices.Length; i++)
        {
            bound += RowConjugate.Of(_problem.Rows[i], _prices[i], out double largest);
            Magnitude += largest;
        }
        foreach (DerivedRowRecount row in _derived)
        {
            bound += row.Limit * row.Price;
            Magnitude += Math.Abs((row.Limit * row.Price).Value);
        }
        Bound = bound;
    }

    /// <summary>The block whose rows a group uses; two of them are a fault.</summary>
    private BlockRecount? BlockOf(int group, FaultLog faults)
    {
        BlockRecount? block = null;
        for (int option = 0; option < _problem.OptionCount(group); option++)
        {
            ReadOnlySpan<int> rows = _problem.UsedRows(group, option);
            for (int k = 0; k < rows.Length; k++)
            {
                BlockRecount? other = _problem.UsedAmounts(group, option)[k] > 0 ? _blockOfRow[rows[k]] : null;
                if (block is not null && other is not null && other != block)
                {
                    faults.Add(
                        $"groups \"{_problem.GroupId(group)}\"", $"uses row \"{_problem.Rows[rows[k]].Id}\" and another block: neither can be solved for itself");
                    return block;
                }
                block ??= other;
            }
        }
        return block;
    }

    // What taking nothing costs as a move is counted against every option instead, so that nothing is worth 0 in a block too.
    private double OfNothing(int group) => _problem.IsRequired(group) ? 0 : _problem.MoveCost(group, -1);

    private DoubleDouble Reduced(int group, int option, out double absolute)
    {
        DoubleDouble reduced = (DoubleDouble)_problem.Value(group, option) - _problem.MoveCost(group, option) + OfNothing(group);
        absolute = Math.Abs(_problem.Value(group, option)) + _problem.MoveCost(group, option) + OfNothing(group);
        ReadOnlySpan<int> rows = _problem.UsedRows(group, option);
        ReadOnlySpan<double> amounts = _problem.UsedAmounts(group, option);
        _sums.Clear();
        for (int k = 0; k < rows.Length; k++)
        {
            DoubleDouble paid = DoubleDouble.Product(amounts[k], _prices[rows[k]]);
            reduced -= paid;
            absolute += Math.Abs(paid.Value);
            foreach ((int derived, double multiplier) in _partsOfRow[rows[k]] ?? [])
                _sums[derived] = _sums.GetValueOrDefault(derived) + DoubleDouble.Product(multiplier, amounts[k]);
        }
        foreach ((int derived, DoubleDouble sum) in _sums)
        {
            DoubleDouble paid = _derived[derived].Coefficient(group, sum) * _derived[derived].Price;
            reduced -= paid;
            absolute += Math.Abs(paid.Value);
        }
        return reduced;
    }
}
