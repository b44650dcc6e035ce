namespace SkillsGap.Engine.Adjacency;

/// <summary>What transfers from one skill.</summary>
/// <param name="targets">Skills it transfers to, rising, without itself.</param>
/// <param name="values">As many transfers, positive and at most 1.</param>
public readonly ref struct TransferRow(ReadOnlySpan<int> targets, ReadOnlySpan<double> values)
{
    /// <summary>Skills it transfers to, rising, without itself.</summary>
    public ReadOnlySpan<int> Targets { get; } = targets;

    /// <summary>As many transfers, positive and at most 1.</summary>
    public ReadOnlySpan<double> Values { get; } = values;
}
