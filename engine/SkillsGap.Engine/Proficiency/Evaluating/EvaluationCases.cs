using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Evaluating;

/// <summary>What estimates are held against. Levels that a human has corrected are left out: they are no estimates.</summary>
public static class EvaluationCases
{
    /// <summary>True levels of all pairs of person and skill that the person's role requires or that have any evidence.</summary>
    /// <param name="workforce">The people and their evidence.</param>
    /// <param name="asOf">The day the levels are of.</param>
    /// <param name="truth">Levels on the raw scale; NaN where nobody knows.</param>
    /// <exception cref="ArgumentException"><paramref name="truth"/> is of other people or skills.</exception>
    public static ImmutableArray<EvaluationCase> True(Workforce workforce, DateOnly asOf, PersonSkillTable truth)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        ArgumentNullException.ThrowIfNull(truth);
        if (truth.People != workforce.People.Length || truth.Skills != workforce.Taxonomy.Count)
            throw new ArgumentException(
                $"The truth is of {truth.People} people and {truth.Skills} skills, the workforce of {workforce.People.Length} and "
                + $"{workforce.Taxonomy.Count}.", nameof(truth));
        var evidence = new PairEvidence(workforce);
        var cases = ImmutableArray.CreateBuilder<EvaluationCase>();
        for (var p = 0; p < truth.People; p++)
        {
            evidence.Read(p, asOf, null);
            for (var s = 0; s < truth.Skills; s++)
            {
                if (!double.IsNaN(truth[p, s]) && evidence.Case(p, s, asOf, truth[p, s], null) is { } one
                    && (one.Required is not null || one.Evidence > 0))
                    cases.Add(one);
            }
        }

        return cases.ToImmutable();
    }

    /// <summary>
    /// The latest scored assessment of each person and skill, to be predicted from what else was known on its day.
    /// </summary>
    /// <param name="workforce">The people and their evidence.</param>
    /// <param name="asOf">Later assessments are not looked at.</param>
    /// <param name="share">Share of the people with an assessment whose assessments are held out, above 0 to 1; who is drawn.</param>
    /// <param name="seed">Seed of the draw; without meaning where everybody's are held out.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is no such share.</exception>
    public static ImmutableArray<EvaluationCase> HeldOut(Workforce workforce, DateOnly asOf, double share = 1, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        if (!(share is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is above 0 and at most 1.");
        var index = EvidenceIndex.Of(workforce);
        var random = new SeededRandom(seed);
        var evidence = new PairEvidence(workforce);
        var cases = ImmutableArray.CreateBuilder<EvaluationCase>();
        for (var p = 0; p < workforce.People.Length; p++)
        {
            var latest = Latest(workforce, index[p], asOf);
            if (latest.Count == 0 || random.Unit() >= share)
                continue;
            foreach (var (skill, assessment) in latest)
            {
                var held = workforce.Evidence[assessment];
                evidence.Read(p, held.Date, assessment);
                if (evidence.Case(p, skill, held.Date, held.Value!.Value, assessment) is { } one)
                    cases.Add(one);
            }
        }

        return cases.ToImmutable();
    }

    // Of several on one day the lowest: the order of evidence carries no meaning.
    private static bool IsLater(Evidence one, Evidence held) => one.Date > held.Date || (one.Date == held.Date && one.Value < held.Value);

    private static SortedDictionary<int, int> Latest(Workforce workforce, ReadOnlySpan<int> evidence, DateOnly asOf)
    {
        var latest = new SortedDictionary<int, int>();
        foreach (var e in evidence)
        {
            var one = workforce.Evidence[e];
            if (one is not { Kind: EvidenceKind.Assessment, Value: not null } || one.Date > asOf)
                continue;
            if (!latest.TryGetValue(one.Skill, out var place) || IsLater(one, workforce.Evidence[place]))
                latest[one.Skill] = e;
        }

        return latest;
    }
}
