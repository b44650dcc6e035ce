using System.Runtime.CompilerServices;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// Where each person's evidence is. Made once per workforce, which is immutable, and kept as long as the workforce lives.
/// </summary>
internal sealed class EvidenceIndex
{
    private static readonly ConditionalWeakTable<Workforce, EvidenceIndex> Cache = [];

    private readonly int[] starts;
    private readonly int[] order;
    private readonly Dictionary<EvidenceKind, DateOnly> firstUnscored = [];

    private EvidenceIndex(Workforce workforce)
    {
        starts = new int[workforce.People.Length + 1];
        order = new int[workforce.Evidence.Length];
        foreach (var evidence in workforce.Evidence)
        {
            Check(workforce, evidence);
            starts[evidence.Person + 1]++;
        }

        for (var p = 0; p < workforce.People.Length; p++)
            starts[p + 1] += starts[p];
        var next = starts.AsSpan(0, workforce.People.Length).ToArray();
        for (var e = 0; e < order.Length; e++)
        {
            var evidence = workforce.Evidence[e];
            order[next[evidence.Person]++] = e;
            if (evidence.Value is null && (!firstUnscored.TryGetValue(evidence.Kind, out var first) || evidence.Date < first))
                firstUnscored[evidence.Kind] = evidence.Date;
        }
    }

    /// <summary>Indices of a person's evidence, in the order of the workforce.</summary>
    internal ReadOnlySpan<int> this[int person] => order.AsSpan(starts[person]..starts[person + 1]);

    /// <exception cref="ArgumentException">A score is no number, or a weight not positive: it would spoil all that its person's estimates
    /// hang on. Readers and the service refuse such evidence with its place; this is for workforces made in code.</exception>
    internal static EvidenceIndex Of(Workforce workforce) => Cache.GetValue(workforce, static w => new(w));

    private static void Check(Workforce workforce, Evidence evidence)
    {
        if (evidence.Value is not { } value || double.IsFinite(value))
        {
            if (double.IsFinite(evidence.Weight) && evidence.Weight > 0)
                return;
            value = evidence.Weight;
        }

        throw new ArgumentException(
            $"{evidence.Kind} of '{workforce.People[evidence.Person].Id}' in '{workforce.Taxonomy.Skills[evidence.Skill].Id}' of "
            + $"{evidence.Date:yyyy-MM-dd}: {value:R} is not a finite score or a positive weight.\n"
            + "Leave the item out, or give it a score of 0 to 1 and a positive weight.",
            nameof(workforce));
    }

    /// <summary>
    /// Whether, on that day, this workforce had any unscored evidence of a kind: only then does having none mean anything.
    /// </summary>
    internal bool IsCounted(EvidenceKind kind, DateOnly asOf) => firstUnscored.TryGetValue(kind, out var first) && first <= asOf;
}
