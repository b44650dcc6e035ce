using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>How much there is to learn from: what decides which parameters can be learned.</summary>
internal sealed class SampleCounts
{
    private readonly Dictionary<EvidenceKind, int> scores = [];
    private readonly Dictionary<EvidenceKind, int> counts = [];
    private readonly Dictionary<EvidenceKind, HashSet<double>> values = [];

    internal SampleCounts(IEnumerable<PersonSample> people)
    {
        foreach (var sample in people.SelectMany(p => p.Samples))
        {
            var byKind = sample.IsScore ? scores : counts;
            byKind[sample.Kind] = byKind.GetValueOrDefault(sample.Kind) + 1;
            if (sample.IsScore)
                (values.TryGetValue(sample.Kind, out var seen) ? seen : values[sample.Kind] = []).Add(sample.Value);
            Total++;
        }
    }

    /// <summary>All observations.</summary>
    internal long Total { get; }

    /// <summary>Scores of a kind.</summary>
    internal int Scores(EvidenceKind kind) => scores.GetValueOrDefault(kind);

    /// <summary>Counts of a kind, zeros included.</summary>
    internal int Counts(EvidenceKind kind) => counts.GetValueOrDefault(kind);

    /// <summary>Different scores of a kind.</summary>
    internal int Different(EvidenceKind kind) => values.TryGetValue(kind, out var seen) ? seen.Count : 0;
}
