namespace SkillsGap.Engine.Model;

/// <summary>Which way a metric is better.</summary>
public enum BetterWhen
{
    /// <summary>More is better: F1, income, retention.</summary>
    Higher,

    /// <summary>Less is better: latency, lead time.</summary>
    Lower,

    /// <summary>Nearer to 1 is better, whichever side it lies on: ratios of two groups.</summary>
    NearOne,
}
