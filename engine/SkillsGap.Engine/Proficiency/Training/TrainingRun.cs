using System.Collections.Immutable;

namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>One training, from the model before it to the learned one.</summary>
internal sealed class TrainingRun(
    EvidenceModel start, ImmutableArray<string> skillIds, List<PersonSample> people, TrainingSettings settings,
    IProgress<TrainingProgress>? progress, CancellationToken cancellation)
{
    private const int FirstIterations = 60;
    private const int Iterations = 30;
    private const int EndSweeps = 2;
    private const int CorrelationSteps = 3;

    private readonly List<PersonSample> measured = [.. people.Take(settings.MostMeasured)];
    private readonly List<PersonSample> correlated = [.. people.Take(settings.MostCorrelated)];
    private readonly SampleCounts counts = new(people);

    internal LearnedModel Learn(DateOnly asOf, string dataFingerprint)
    {
        var refused = people.Count < TrainingSettings.FewestPeople
            ? $"{people.Count} people are too few to learn from; {TrainingSettings.FewestPeople} would do"
            : counts.Total == 0 ? "there is no evidence to learn from" : ParameterList.Unanchored(counts);
        var space = Space(refused, true);
        var (theta, correlation) = refused is null ? Maximise(space) : ([], start.Correlation);
        var errors = refused is null ? Errors(space, theta, correlation) : [];
        var values = Enumerable.Range(0, theta.Length).ToDictionary(p => space.Learned[p].Name, p => space.Value(theta, p), StringComparer.Ordinal);
        return new(
            skillIds, refused is null ? space.Model(theta, correlation) : start,
            new(asOf, dataFingerprint, people.Count, counts.Total,
            [
                .. space.All.Select(p => new LearnedParameter(
                    p.Name, values.GetValueOrDefault(p.Name, p.Default), p.Default, errors.TryGetValue(p.Name, out var error) ? error : null,
                    p.KeptBecause)),
            ]));
    }

    private (double[] Theta, ImmutableArray<double> Correlation) Maximise(ParameterSpace space)
    {
        var posteriors = new Posteriors(space, measured, settings.Threads, cancellation);
        var theta = new double[space.Learned.Length];
        var correlation = start.Correlation;
        for (var round = 1; round <= settings.Rounds; round++)
        {
            (theta, var value) = Minimiser.Minimise(
                (at, gradient) => posteriors.Of(at, correlation, gradient), theta, round == 1 ? FirstIterations : Iterations);
            Tell("kinds of evidence", round, .5, value);
            var model = space.Model(theta, correlation);
            ScaleEnds.Update(people, model, EndSweeps, settings.Threads, cancellation);
            for (var step = 0; step < CorrelationSteps && round < settings.Rounds; step++)
            {
                correlation = CorrelationStep.Next(
                    correlated, model with { Correlation = correlation }, start.Correlation, settings.Threads, cancellation);
            }

            Tell("correlation of skills", round, 1, value);
        }

        return (theta, correlation);
    }

    /// <summary>With the scale itself as two more parameters, which are 0 by definition, so that doubts about it are in all errors.</summary>
    private Dictionary<string, double> Errors(ParameterSpace space, double[] theta, ImmutableArray<double> correlation)
    {
        var wider = Space(null, false);
        var at = new double[wider.Learned.Length];
        var names = space.Learned.Select(p => p.Name).ToList();
        for (var p = 0; p < at.Length; p++)
            at[p] = names.IndexOf(wider.Learned[p].Name) is >= 0 and var same ? theta[same] : 0;
        var errors = StandardErrors.Of(wider, at, correlation, measured, settings.Threads, cancellation);
        return errors.Where(e => names.Contains(e.Key)).ToDictionary(StringComparer.Ordinal);
    }

    private ParameterSpace Space(string? refused, bool trusted) => new(start, ParameterList.Of(start, skillIds, counts, refused, trusted));

    private void Tell(string phase, int round, double part, double value) =>
        progress?.Report(new(phase, round, (round - 1 + part) / settings.Rounds, value / measured.Count));
}
