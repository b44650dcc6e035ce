using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency.Evaluating;

/// <summary>
/// Hides the scores of held-out assessments, not that they were taken: who takes a test is no accident, and a prediction of its score may know
/// of it. Assessments take turns, so that each is predicted with most of the others in sight.
/// </summary>
internal static class HiddenScores
{
    /// <summary>Number of turns; the case of index i is hidden in turn i mod this.</summary>
    internal const int Turns = 5;

    // So little that a score says nothing, and enough to be divided by.
    private const double NoWeight = 1e-9;

    /// <summary>The workforce in one turn: hidden scores weigh nothing.</summary>
    internal static Workforce Of(Workforce workforce, ImmutableArray<EvaluationCase> cases, int turn)
    {
        var evidence = workforce.Evidence.ToBuilder();
        for (var i = turn; i < cases.Length; i += Turns)
        {
            if (cases[i].Assessment is { } held)
                evidence[held] = evidence[held] with { Weight = NoWeight, Value = 0.5 };
        }

        return workforce with { Evidence = evidence.ToImmutable() };
    }
}
