using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency.Evaluating;

/// <summary>
/// Hides the scores of held-out assessments, not that they were taken: who takes a test is no accident, and a prediction of its score may know
/// of it. Others of the same skill and day are hidden with it: they may be the same one, recorded twice. Assessments take turns, so that each is
/// predicted with most of the others in sight.
/// </summary>
internal static class HiddenScores
{
    /// <summary>Number of turns; the case of index i is hidden in turn i mod this.</summary>
    internal const int Turns = 5;

    // So little that a score says nothing, and enough to be divided by.
    private const double NoWeight = 1e-9;
    private const double Middle = 0.5;

    /// <summary>The workforce in one turn: hidden scores weigh nothing.</summary>
    internal static Workforce Of(Workforce workforce, ImmutableArray<EvaluationCase> cases, int turn)
    {
        var index = EvidenceIndex.Of(workforce);
        var evidence = workforce.Evidence.ToBuilder();
        for (var i = turn; i < cases.Length; i += Turns)
        {
            if (cases[i].Assessment is not { } held)
                continue;
            foreach (var e in index[cases[i].Person])
            {
                if (AreOne(workforce.Evidence[e], workforce.Evidence[held]))
                    evidence[e] = evidence[e] with { Weight = NoWeight, Value = Middle };
            }
        }

        return workforce with { Evidence = evidence.ToImmutable() };
    }

    /// <summary>Whether two scored pieces of evidence about one person may be the same assessment.</summary>
    internal static bool AreOne(Evidence one, Evidence other) =>
        one.Value is not null && (one.Skill, one.Kind, one.Date) == (other.Skill, other.Kind, other.Date);
}
