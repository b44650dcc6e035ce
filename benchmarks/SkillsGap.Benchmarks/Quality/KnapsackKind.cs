namespace SkillsGap.Benchmarks.Quality;

/// <summary>How an item's value goes with its weights.</summary>
internal enum KnapsackKind
{
    /// <summary>Not at all.</summary>
    Uncorrelated,

    /// <summary>The mean weight, give or take a tenth of the largest.</summary>
    Weakly,

    /// <summary>The mean weight and a tenth of the largest.</summary>
    Strongly,
}
