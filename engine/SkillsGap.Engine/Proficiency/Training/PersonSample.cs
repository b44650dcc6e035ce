namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>
/// One person's observations, and what stands in for those at an end of the scale (see <see cref="ScaleEnds"/>): a value, and a variance in
/// addition to that of the kind.
/// </summary>
internal sealed class PersonSample
{
    internal PersonSample(Sample[] samples)
    {
        Samples = samples;
        Values = [.. samples.Select(s => s.Value)];
        ExtraVariances = new double[samples.Length];
    }

    /// <summary>The observations.</summary>
    internal Sample[] Samples { get; }

    /// <summary>Per observation the value in use.</summary>
    internal double[] Values { get; }

    /// <summary>Per observation the variance in addition to its kind's.</summary>
    internal double[] ExtraVariances { get; }
}
