namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>
/// The derivatives of one person's <see cref="ConditionedPerson.Surprise"/> F by all parameters. With α = K⁻¹r, ∂F/∂K = ½(K⁻¹ − ααᵀ) and
/// ∂F/∂(E y) = −α; all others follow by the chain rule (Rasmussen &amp; Williams 2006, eq. 5.9).
/// </summary>
internal sealed class PersonGradient(EvidenceModel model, ConditionedPerson person)
{
    private readonly ParameterIndex index = new(model.Kinds.Length, model.Skills.Length);

    /// <summary>Adds them, of a person just taken in.</summary>
    /// <param name="observed">The person's observations.</param>
    /// <param name="gradient">By <see cref="ParameterIndex"/>; standard deviations, not variances, and the spread and half-lives by the logarithm
    /// of their factor.</param>
    internal void AddTo(PersonSample observed, Span<double> gradient)
    {
        person.Invert();
        for (var i = 0; i < person.Count; i++)
        {
            AddPairs(observed.Samples, i, gradient);
            AddMean(observed.Samples[i], observed.Presences[i], i, gradient);
        }
    }

    private void AddPairs(ReadOnlySpan<Sample> samples, int i, Span<double> gradient)
    {
        var n = person.Count;
        var kind = samples[i].Kind;
        var (slope, load, weighted) = (person.Slopes[i], person.Loads[i], person.Weighted[i]);
        var (bySlope, byLoad, byLevels, byStaying, byFading, byTogether, byHalfLife) =
            (-weighted * person.Means[i], 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var j = 0; j < n; j++)
        {
            var cell = (i * n) + j;
            var half = 0.5 * (person.Inverse[cell] - (weighted * person.Weighted[j]));
            var level = person.Staying[cell] + person.Fading[cell];
            bySlope += 2 * half * person.Slopes[j] * level;
            if (samples[j].Kind == kind)
                byLoad += half * person.Loads[j];
            var byLevel = half * slope * person.Slopes[j];
            byLevels += byLevel * level;
            byStaying += byLevel * person.Staying[cell];
            byFading += byLevel * person.Fading[cell];
            if (samples[j].Skill != samples[i].Skill)
                byTogether += byLevel * person.Fading[cell];
            byHalfLife += byLevel * person.Fading[cell] * person.Faded[cell];
        }

        var measurement = model.Of(kind)!;
        gradient[index.Of(ParameterRole.Slope, (int)kind)] += bySlope * load;
        gradient[index.Of(ParameterRole.SharedSd, (int)kind)] += byLoad * load * 2 * Math.Sqrt(measurement.SharedVariance);
        gradient[index.Of(ParameterRole.Spread, 0)] += 2 * byLevels;
        gradient[index.Of(ParameterRole.StableShare, 0)] += (byStaying / model.StableShare) - (byFading / (1 - model.StableShare));
        gradient[index.Of(ParameterRole.FadingTogether, 0)] += byTogether / model.FadingTogether;
        gradient[index.Of(ParameterRole.HalfLives, 0)] += byHalfLife;
        var byVariance = 0.5 * (person.Inverse[(i * n) + i] - (weighted * weighted));
        if (samples[i].IsScore)
        {
            gradient[index.Of(ParameterRole.OwnSd, (int)kind)] += byVariance * 2 * Math.Sqrt(measurement.OwnVariance) / samples[i].Weight;
            return;
        }

        // A count's own variance is held as that of a level; here it is asked for in log(1 + count), which does not grow with the load.
        gradient[index.Of(ParameterRole.CountSd, (int)kind)] += byVariance * 2 * load * Math.Sqrt(measurement.Counts!.OwnVariance ?? measurement.OwnVariance);
        gradient[index.Of(ParameterRole.CountPerLevel, (int)kind)] += (bySlope * measurement.Slope) + (2 * byLoad * measurement.SharedVariance);
    }

    private void AddMean(in Sample sample, double[] presences, int i, Span<double> gradient)
    {
        var (kind, byExpected) = ((int)sample.Kind, -person.Weighted[i]);
        gradient[index.Of(sample.IsScore ? ParameterRole.Offset : ParameterRole.CountTypical, kind)] += byExpected;
        var byMean = byExpected * person.Slopes[i];
        var required = sample.Required > 0;
        gradient[index.Of(ParameterRole.Mean, sample.Skill)] += required ? byMean * (1 - model.RolePull) : byMean;
        for (var k = 0; k < presences.Length; k++)
            gradient[index.Of(ParameterRole.Presence, k)] += byMean * presences[k];
        if (!required)
        {
            gradient[index.Of(ParameterRole.EvidencedBonus, 0)] += byMean;
            return;
        }

        gradient[index.Of(ParameterRole.RoleBonus, 0)] += byMean;
        gradient[index.Of(ParameterRole.RolePull, 0)] += byMean * (sample.Required - model.Skills[sample.Skill].Mean);
    }
}
