namespace SkillsGap.Engine.Adjacency;

/// <summary>How likely skills are, given others.</summary>
internal interface ILikelihood
{
    /// <summary>Probability of each skill, given the levels of those that are seen; what it says about the seen ones means nothing.</summary>
    void Probabilities(ReadOnlySpan<int> seen, ReadOnlySpan<double> levels, Span<double> probability);
}
