namespace SkillsGap.Engine.Planning.Checking;

/// <summary>The names of the checks that <see cref="AllocationChecker"/> makes, in their order.</summary>
public static class CheckNames
{
    /// <summary>The stated tolerance is one that may be stated.</summary>
    public const string Tolerance = "tolerance";

    /// <summary>Every group is known, named, and has an option of its own, or none where it need not.</summary>
    public const string Choice = "choice";

    /// <summary>Total use keeps the limits of every row.</summary>
    public const string Limits = "limits";

    /// <summary>The value is that of the options chosen and of the rows' worth.</summary>
    public const string Value = "value";

    /// <summary>Changed decisions are counted, and what they cost.</summary>
    public const string Moves = "moves";

    /// <summary>Use, slack and price of every row are as stated.</summary>
    public const string Rows = "rows";

    /// <summary>There is one price a row, finite and of the sign for which a bound exists.</summary>
    public const string Prices = "prices";

    /// <summary>The price bound is what the prices prove.</summary>
    public const string PriceBound = "price-bound";

    /// <summary>The rounded rows of the certificate follow from their sources, its blocks are blocks, and together with its prices they prove
    /// its bound.</summary>
    public const string Certificate = "certificate";

    /// <summary>The bound is not below the plan, nor below what is said to prove it.</summary>
    public const string Bound = "bound";

    /// <summary>Price bound less value is what groups and rows lose by the prices, no loss below zero.</summary>
    public const string Identity = "identity";

    /// <summary>The gap follows from value and bound.</summary>
    public const string Gap = "gap";

    /// <summary>The words used are known and follow from the figures.</summary>
    public const string Status = "status";

    /// <summary>The proof that there is no plan.</summary>
    public const string Infeasibility = "infeasibility";
}
