using System.Collections.Immutable;

namespace SkillsGap.Engine.Proficiency.Training;
/// <summary>
/// The parameters there are, which of them are learned, and models by their values. Standard deviations of priors say how far real enterprises
/// may plausibly lie from the defaults; they are declared, not known.
/// </summary>
internal sealed class ParameterSpace
{
    private readonly EvidenceModel start;
    private readonly ParameterIndex index;

    /// <summary>The parameters of a model.</summary>
    /// <param name="start">The model before training.</param>
    /// <param name="parameters">All its parameters.</param>
    internal ParameterSpace(EvidenceModel start, ImmutableArray<Parameter> parameters)
    {
        this.start = start;
        All = parameters;
        Learned = [.. parameters.Where(p => p.KeptBecause is null)];
        index = new(start.Kinds.Length, start.Skills.Length);
    }

    /// <summary>All of them.</summary>
    internal ImmutableArray<Parameter> All { get; }

    /// <summary>Those that are learned: the order of every vector θ, whose numbers are in units of the prior's standard deviation.</summary>
    internal ImmutableArray<Parameter> Learned { get; }

    /// <summary>The value of a learned parameter at a θ.</summary>
    internal double Value(ReadOnlySpan<double> theta, int place) => Learned[place].FromScale(Place(theta, place));

    /// <summary>By how much the value of a learned parameter grows per unit of θ.</summary>
    internal double Growth(ReadOnlySpan<double> theta, int place) => Learned[place].Growth(Place(theta, place)) * Learned[place].PriorSd;

    /// <summary>The model at a θ.</summary>
    /// <param name="theta">The learned parameters.</param>
    /// <param name="correlation">C.</param>
    internal EvidenceModel Model(ReadOnlySpan<double> theta, ImmutableArray<double> correlation)
    {
        var values = new double[index.Length];
        foreach (var parameter in All)
            values[index.Of(parameter.Role, parameter.Index)] = parameter.Default;
        for (var p = 0; p < Learned.Length; p++)
            values[index.Of(Learned[p].Role, Learned[p].Index)] = Value(theta, p);
        double Of(ParameterRole role, int which = 0) => values[index.Of(role, which)];

        var (spread, halfLives) = (Of(ParameterRole.Spread), Of(ParameterRole.HalfLives));
        return start with
        {
            Skills = [.. start.Skills.Select((s, i) => new SkillPrior(Of(ParameterRole.Mean, i), s.Sd * spread, s.HalfLifeMonths * halfLives))],
            RoleBonus = Of(ParameterRole.RoleBonus),
            RolePull = Of(ParameterRole.RolePull),
            EvidencedBonus = Of(ParameterRole.EvidencedBonus),
            FadingTogether = Of(ParameterRole.FadingTogether),
            StableShare = Of(ParameterRole.StableShare),
            Correlation = correlation,
            Kinds = [.. start.Kinds.Select((m, k) => m is null ? null : Kind(m, role => Of(role, k)))],
        };
    }

    /// <summary>Turns derivatives by all parameters, as <see cref="PersonGradient"/> gives them, into those by θ.</summary>
    internal void Chain(ReadOnlySpan<double> theta, ReadOnlySpan<double> byAll, Span<double> byTheta)
    {
        for (var p = 0; p < Learned.Length; p++)
        {
            var parameter = Learned[p];
            var derivative = byAll[index.Of(parameter.Role, parameter.Index)];
            var byLogarithm = parameter.Role is ParameterRole.Spread or ParameterRole.HalfLives;
            byTheta[p] = derivative * (byLogarithm ? parameter.PriorSd : Growth(theta, p));
        }
    }

    /// <summary>Half the squared length of θ beyond the priors' centres: −log prior but for a constant; and its derivatives, added.</summary>
    internal double AddPrior(ReadOnlySpan<double> theta, Span<double> gradient)
    {
        var sum = 0.0;
        for (var p = 0; p < Learned.Length; p++)
        {
            sum += 0.5 * theta[p] * theta[p];
            gradient[p] += theta[p];
        }

        return sum;
    }

    private double Place(ReadOnlySpan<double> theta, int p) => Learned[p].ToScale(Learned[p].Centre) + (theta[p] * Learned[p].PriorSd);

    private static MeasurementModel Kind(MeasurementModel start, Func<ParameterRole, double> value)
    {
        var (shared, own, countSd) = (value(ParameterRole.SharedSd), value(ParameterRole.OwnSd), value(ParameterRole.CountSd));
        var perLevel = value(ParameterRole.CountPerLevel);
        return new(
            value(ParameterRole.Offset), value(ParameterRole.Slope), shared * shared, own * own,
            start.Counts is null ? null
                : new(value(ParameterRole.CountTypical), perLevel) { OwnVariance = countSd / perLevel * (countSd / perLevel) })
        {
            Presence = value(ParameterRole.Presence),
        };
    }
}
