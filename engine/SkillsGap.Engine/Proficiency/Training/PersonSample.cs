using SkillsGap.Engine.Model;

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
        Presences = [.. samples.Select(s => PresencesOf(s.Skill))];
    }

    /// <summary>The observations.</summary>
    internal Sample[] Samples { get; }

    /// <summary>Per observation and kind log(1 + n), n the person's scores of the kind of the same skill.</summary>
    internal double[][] Presences { get; }

    /// <summary>Per observation the value in use.</summary>
    internal double[] Values { get; }

    /// <summary>Per observation the variance in addition to its kind's.</summary>
    internal double[] ExtraVariances { get; }

    private double[] PresencesOf(int skill)
    {
        var presences = new double[Enum.GetValues<EvidenceKind>().Length];
        foreach (var scores in Samples.Where(s => s.IsScore && s.Skill == skill).GroupBy(s => s.Kind))
            presences[(int)scores.Key] = Math.Log(1 + scores.Count());
        return presences;
    }
}
