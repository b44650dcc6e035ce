using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Conflicts;

/// <summary>
/// Phase 1 (DESIGN 8.4): how many of the members that ask for something can be had at all? Each lower limit becomes a worth of 1 for reaching it
/// whole (1 / lower a unit), each required choice is worth 1, everything else 0; upper limits stay. If the bound of that problem is below
/// the number of lower limits and required groups, something is missing from every plan.
/// </summary>
internal sealed class ElasticModel
{
    // Part of the goal by which the bound must miss it: what the tolerance of limits lets a plan miss, and so must not be called missing.
    private const double Room = 10 * RowLimits.Tolerance;

    private readonly SubProblem _sub;

    /// <param name="sub">The members.</param>
    /// <param name="isCapped">Whether a lower limit is worth no more when it is exceeded. Where it is, a plan that keeps all members is worth the goal, else
    /// at least that: no bound for it, but prices that tell groups apart even where parts of people would keep the members.</param>
    public ElasticModel(SubProblem sub, bool isCapped = true)
    {
        _sub = sub;
        (Columns columns, RowLimits limits) = (sub.Columns, sub.Limits);
        double[] value = new double[columns.Count];
        for (int g = 0; g < columns.GroupCount; g++)
            if (columns.Required[g])
                value.AsSpan(columns.GroupStart[g], columns.GroupStart[g + 1] - columns.GroupStart[g]).Fill(1);
        int lowers = limits.Lower.Count(lower => lower > 0);
        var start = new int[limits.Count + 1];
        double[] upTo = new double[lowers], each = new double[lowers];
        double[] offered = isCapped ? limits.Lower : Offered(columns, limits);
        for (int i = 0; i < limits.Count; i++)
        {
            start[i + 1] = start[i];
            if (limits.Lower[i] > 0)
                (upTo[start[i]], each[start[i + 1]++]) = (Math.Max(limits.Lower[i], offered[i]), 1 / limits.Lower[i]);
        }
        Limits = new RowLimits(new double[limits.Count], limits.Upper, start, upTo, each);
        Columns = new Columns(new bool[columns.GroupCount], columns.GroupStart, value, columns.UseStart, columns.UseRow, columns.UseAmount);
        Pricing = new PricingModel(Columns, new RowTerms(Limits, new double[limits.Count]));
        Goal = lowers + columns.Required.Count(required => required);
    }

    /// <summary>The columns, worth 1 where their group is required, in groups that may take nothing.</summary>
    public Columns Columns { get; }

    /// <summary>The upper limits, and worth in place of the lower ones.</summary>
    public RowLimits Limits { get; }

    public PricingModel Pricing { get; }

    /// <summary>What a plan would be worth.</summary>
    public double Goal { get; }

    /// <summary>How much of one evaluation's work it is.</summary>
    public long Size => Columns.UseRow.Length + Columns.Count + Limits.Count;

    public bool Proves(double[] prices) => Missing(prices) > 0;

    /// <summary>How much every plan misses at least, by these prices, beyond what may be rounding; none if not above 0.</summary>
    public double Missing(double[] prices) => Goal * (1 - Room) - DualBound.Of(Columns, Pricing.Terms, prices);

    private static double[] Offered(Columns columns, RowLimits limits)
    {
        double[] offered = new double[limits.Count];
        for (int e = 0; e < columns.UseRow.Length; e++)
            offered[columns.UseRow[e]] += columns.UseAmount[e];
        return offered;
    }

    /// <summary>How much a row counts in the prices.</summary>
    public double Weight(double[] prices, int row) => Math.Abs(prices[row]) * Pricing.MeanAmount[row];

    /// <summary>The members that prices rest on: limits that have one of their sign, and required groups that would otherwise take nothing. Of the
    /// groups, as many as the proof can do without are left out, those that add least to it first.</summary>
    public MemberSet Support(double[] prices)
    {
        var left = new List<ConflictMember>();
        for (int i = 0; i < prices.Length; i++)
        {
            if (Limits.HasWorth(i) && !(prices[i] < 0))
                left.Add(new(ConflictSide.Lower, _sub.Rows[i]));
            if (double.IsFinite(Limits.Upper[i]) && !(prices[i] > 0))
                left.Add(new(ConflictSide.Upper, _sub.Rows[i]));
        }
        var groups = new List<(double Adds, int Group)>();
        for (int g = 0; g < Columns.GroupCount; g++)
            if (_sub.Columns.Required[g])
                groups.Add((Adds(g, prices), g));
        groups.Sort();
        double missing = Missing(prices) / 2;
        foreach ((double adds, int group) in groups)
        {
            if (adds > 0 && adds >= missing)
                break;
            missing -= Math.Max(0, adds);
            left.Add(new(ConflictSide.Required, _sub.Groups[group]));
        }
        return _sub.Members.Without(left);
    }

    /// <summary>What a required group adds to what is missing.</summary>
    public double Adds(int group, double[] prices)
    {
        double best = double.NegativeInfinity;
        for (int c = Columns.GroupStart[group]; c < Columns.GroupStart[group + 1]; c++)
            best = Math.Max(best, Columns.Reduced(c, prices) - 1);
        return Math.Min(1, -best);
    }
}
