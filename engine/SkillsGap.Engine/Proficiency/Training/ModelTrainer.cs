using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>Learns what kinds of evidence are worth, and how skills go together, from a workforce.</summary>
public static class ModelTrainer
{
    /// <summary>Learns a model. Every parameter comes with a standard error or with the reason why its default was kept.</summary>
    /// <param name="workforce">The people and their evidence.</param>
    /// <param name="asOf">The day the data are of; later evidence is not looked at.</param>
    /// <param name="dataFingerprint">Goes into the record of the training as it is.</param>
    /// <param name="settings">How to learn, or null for the defaults.</param>
    /// <param name="progress">Told how far it has come; or null.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    public static LearnedModel Train(
        Workforce workforce, DateOnly asOf, string dataFingerprint, TrainingSettings? settings = null,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        settings ??= new();
        var start = settings.Start ?? EvidenceModel.Default(workforce.Taxonomy);
        ImmutableArray<string> skills = [.. workforce.Taxonomy.Skills.Select(s => s.Id)];
        var reader = new SampleReader(start, workforce, asOf);
        var people = Draw(workforce.People.Length, settings).Select(reader.Read).ToList();
        var measured = people.Take(settings.MostMeasured).ToList();
        var space = new ParameterSpace(start, ParameterList.Of(start, skills, new(measured), null));
        var posteriors = new Posteriors(space, measured, settings.Threads, cancellation);
        var theta = new double[space.Learned.Length];
        var correlation = start.Correlation;
        for (var round = 0; round < settings.Rounds; round++)
        {
            (theta, var value) = Minimiser.Minimise((at, gradient) => posteriors.Of(at, correlation, gradient), theta, round == 0 ? 40 : 15, null);
            progress?.Report(new("kinds of evidence and means", round + 1, (round + .5) / settings.Rounds, value / measured.Count));
            ScaleEnds.Update(people, space.Model(theta, correlation), 2, settings.Threads, cancellation);
            for (var step = 0; step < 3; step++)
                correlation = CorrelationStep.Next(people, space.Model(theta, correlation), start.Correlation, settings.Threads, cancellation);
            progress?.Report(new("correlations of skills", round + 1, (round + 1.0) / settings.Rounds, value / measured.Count));
        }

        var values = new Dictionary<Parameter, double>();
        for (var p = 0; p < theta.Length; p++)
            values[space.Learned[p]] = space.Value(theta, p);
        return new(
            skills, space.Model(theta, correlation),
            new(asOf, dataFingerprint, people.Count, new SampleCounts(people).Total,
                [.. space.All.Select(p => new LearnedParameter(p.Name, values.GetValueOrDefault(p, p.Default), p.Default, null, p.KeptBecause))]));
    }

    /// <summary>As many people as are learned from, drawn by seed; those that kinds are learned from first.</summary>
    private static IEnumerable<int> Draw(int people, TrainingSettings settings)
    {
        var random = new SeededRandom((ulong)settings.Seed);
        var order = Enumerable.Range(0, people).ToArray();
        for (var i = 0; i < Math.Min(people, settings.MostCorrelated); i++)
        {
            var other = i + random.Below(people - i);
            (order[i], order[other]) = (order[other], order[i]);
            yield return order[i];
        }
    }
}
