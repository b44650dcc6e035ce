namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>What can be said of a group.</summary>
public enum CellStatus
{
    /// <summary>Nothing: it is too small, or would tell of one that is.</summary>
    Suppressed,

    /// <summary>It is of those who have stated no value.</summary>
    NotStated,

    /// <summary>Its figures, but its share is too small to be compared.</summary>
    UnderShare,

    /// <summary>Its figures, but there is nothing to compare: of no group is anybody selected, or there is no other.</summary>
    NotCompared,

    /// <summary>It has the highest rate.</summary>
    MostFavoured,

    /// <summary>Its ratio is not below the least, and the difference may be chance.</summary>
    Alike,

    /// <summary>Its ratio is not below the least, but the difference is no chance.</summary>
    Different,

    /// <summary>Its ratio is below the least, but that may be chance.</summary>
    Low,

    /// <summary>Its ratio is below the least, and that is no chance.</summary>
    Flagged,
}
