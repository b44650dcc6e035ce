using System.Collections.Immutable;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Evaluating;

/// <summary>How good methods are on the same cases, altogether and by what is known of each.</summary>
/// <param name="All">All cases.</param>
/// <param name="ByEvidence">Quarters by number of pieces of evidence about person and skill.</param>
/// <param name="ByAge">By age of the newest of them.</param>
public sealed record Evaluation(CaseGroup All, ImmutableArray<CaseGroup> ByEvidence, ImmutableArray<CaseGroup> ByAge)
{
    // Of a method that is always right.
    private const double LeastSd = 1e-9;

    /// <summary>Measures the first method, and the others beside it.</summary>
    /// <param name="cases">Cases, those of a person one after another.</param>
    /// <param name="predictions">What each method said of them; at least one method.</param>
    /// <param name="chosen">Which cases count; null for all.</param>
    public static Evaluation Of(
        ImmutableArray<EvaluationCase> cases, ImmutableArray<CasePredictions> predictions, Func<EvaluationCase, bool>? chosen = null)
    {
        int[] places = [.. Enumerable.Range(0, cases.Length).Where(i => chosen?.Invoke(cases[i]) ?? true)];
        ImmutableArray<EvaluationCase> counted = [.. places.Select(i => cases[i])];
        ImmutableArray<CasePredictions> said = [.. predictions.Select(p => Of(p, places))];
        return new(
            Group("all", [.. Enumerable.Range(0, counted.Length)]),
            [.. CaseGroup.ByEvidence(counted).Select(group => Group(group.Name, group.Cases))],
            [.. CaseGroup.ByAge(counted).Select(group => Group(group.Name, group.Cases))]);

        CaseGroup Group(string name, int[] members)
        {
            ImmutableArray<EvaluationCase> some = [.. members.Select(i => counted[i])];
            var people = some.Select(one => one.Person).Distinct().Count();
            return members.Length < CaseGroup.FewestCases || people < CaseGroup.FewestPeople
                ? new(name, members.Length, [])
                : new(name, members.Length, [.. said.Select(p => Score(some, Of(p, members), Of(said[0], members), people))]);
        }
    }

    private static MethodScore Score(ImmutableArray<EvaluationCase> cases, CasePredictions method, CasePredictions measured, int people)
    {
        int[] clusters = [.. cases.Select(one => one.Person)];
        double[] truth = [.. cases.Select(one => one.Truth)], ones = [.. cases.Select(_ => 1.0)];
        double[] squares = Squares(method);
        var rmse = ClusteredRatio.Of(clusters, squares, ones).Root;
        double[] sds = method.Sds.IsEmpty ? [.. cases.Select(_ => Math.Max(rmse.Value, LeastSd))] : [.. method.Sds];
        ClusteredRatio? ratio = method.Method == measured.Method ? null : ClusteredRatio.Of(clusters, Squares(measured), squares).Root;
        int[] required = [.. Enumerable.Range(0, cases.Length).Where(i => cases[i].Required is not null)];
        double[] reaching = [.. required.Select(i => NormalDistribution.Cumulative((method.Means[i] - cases[i].Required!.Value) / sds[i]))];
        bool[] reaches = [.. required.Select(i => truth[i] >= cases[i].Required!.Value)];
        return new(
            method.Method, people, NormalScore.Of(method.Means.AsSpan(), sds, truth)!.Value, rmse, ratio, ProbabilityScore.Of(reaching, reaches));

        double[] Squares(CasePredictions said) => [.. said.Means.Select((mean, i) => (mean - truth[i]) * (mean - truth[i]))];
    }

    private static CasePredictions Of(CasePredictions all, int[] places) =>
        all with { Means = [.. places.Select(i => all.Means[i])], Sds = all.Sds.IsEmpty ? [] : [.. places.Select(i => all.Sds[i])] };
}
