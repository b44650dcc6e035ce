using System.Numerics;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// The covariances that <see cref="GaussianPosterior"/> works on, of a group of people in lanes. Observations are brought into a form whose
/// covariance takes a few loads and multiplications: no exponential, no branch. People with fewer observations than others are filled up
/// with ones that are tied to nothing.
/// </summary>
internal sealed class GroupCovariance(EvidenceModel model, SkillCovariance covariance, DateOnly asOf)
{
    private const int Panel = GaussianPosterior.PanelRows;

    private readonly int kinds = model.Kinds.Length;
    private readonly double[] slopes = [.. model.Kinds.Select(k => k?.Slope ?? 0)];
    private readonly double[] sharedVariances = SharedVariances(model);
    private readonly int[] counts = new int[GroupPosterior.MostPeople];
    private Item[] items = [];
    private double[][] decaysToday = [];

    /// <summary>Observations per person: those of whoever has most, rounded up to whole panels.</summary>
    internal int Length { get; private set; }

    /// <summary>People, rounded up to a number that fills vectors.</summary>
    internal int Lanes { get; private set; }

    /// <summary>How many observations a person has.</summary>
    internal int CountOf(int person) => counts[person];

    /// <summary>Takes the observations of a group in.</summary>
    internal void Take(ReadOnlySpan<Observation> observations, ReadOnlySpan<Range> people)
    {
        Lanes = (int)BitOperations.RoundUpToPowerOf2((uint)people.Length);
        Length = 0;
        Array.Clear(counts);
        for (var p = 0; p < people.Length; p++)
        {
            counts[p] = observations[people[p]].Length;
            Length = Math.Max(Length, GaussianPosterior.WholePanels(counts[p]));
        }

        if (Length * Lanes > items.Length)
        {
            items = new Item[Length * Lanes];
            decaysToday = new double[items.Length][];
        }

        for (var p = 0; p < people.Length; p++)
            Prepare(observations[people[p]], p * Length);
    }

    /// <summary>Writes K and y − E y.</summary>
    internal void Fill(Span<double> covariances, Span<double> residuals)
    {
        // By panels, so that what one person's numbers are written between is still near when the next person's are.
        for (var first = 0; first < Length; first += Panel)
        {
            for (var p = 0; p < Lanes; p++)
            {
                for (var i = first; i < first + Panel; i++)
                {
                    residuals[(i * Lanes) + p] = i < counts[p] ? items[(p * Length) + i].Residual : 0;
                    var row = covariances[((GaussianPosterior.PlaceInCovariance(i, 0) * Lanes) + p)..];
                    if (i < counts[p])
                        FillRow(items.AsSpan(p * Length, i + 1), row);
                    else
                        FillUnit(i, row);
                }
            }
        }
    }

    /// <summary>Writes the covariances of a panel of skills, from <paramref name="first"/> on, with each observation.</summary>
    internal void FillCross(int first, Span<double> cross)
    {
        var rates = covariance.RateIndices.Slice(first, Panel);
        var (rate0, rate1, rate2, rate3) = (rates[0], rates[1], rates[2], rates[3]);
        for (var i = 0; i < Length; i++)
        {
            for (var p = 0; p < Lanes; p++)
            {
                var column = cross.Slice((i * Panel * Lanes) + p, (3 * Lanes) + 1);
                if (i >= counts[p])
                {
                    column[0] = column[Lanes] = column[2 * Lanes] = column[3 * Lanes] = 0;
                    continue;
                }

                ref var item = ref items[(p * Length) + i];
                var decay = decaysToday[(p * Length) + i];
                var stays = covariance.Stays.Slice(item.Row + first, Panel);
                var fades = covariance.Fades.Slice(item.Row + first, Panel);
                column[0] = item.Slope * (stays[0] + (fades[0] * decay[rate0]));
                column[Lanes] = item.Slope * (stays[1] + (fades[1] * decay[rate1]));
                column[2 * Lanes] = item.Slope * (stays[2] + (fades[2] * decay[rate2]));
                column[3 * Lanes] = item.Slope * (stays[3] + (fades[3] * decay[rate3]));
            }
        }
    }

    private void Prepare(ReadOnlySpan<Observation> observations, int at)
    {
        foreach (ref readonly var o in observations)
        {
            var days = asOf.DayNumber - o.Date.DayNumber;
            items[at] = new(
                o.Skill, o.Skill * covariance.Stride, days, covariance.RateIndices[o.Skill], (int)o.Kind, slopes[(int)o.Kind], o.OwnVariance,
                o.Observed - o.Expected);
            decaysToday[at++] = covariance.Decays[days];
        }
    }

    /// <summary>The covariances of the last of a person's observations with all of them.</summary>
    private void FillRow(ReadOnlySpan<Item> own, Span<double> row)
    {
        ref readonly var a = ref own[^1];
        var stays = covariance.Stays.Slice(a.Row, covariance.Stride);
        var fades = covariance.Fades.Slice(a.Row, covariance.Stride);
        var shared = sharedVariances.AsSpan(a.Kind * kinds, kinds);
        var decays = covariance.Decays;
        var at = 0;
        foreach (ref readonly var b in own)
        {
            var rateOfLater = a.Days <= b.Days ? a.Rate : b.Rate;
            var decay = decays[Math.Abs(a.Days - b.Days)][rateOfLater];
            row[at] = (a.Slope * b.Slope * (stays[b.Skill] + (fades[b.Skill] * decay))) + shared[b.Kind];
            at += Panel * Lanes;
        }

        row[at - (Panel * Lanes)] += a.OwnVariance;
    }

    /// <summary>An observation of variance 1 that is tied to no other.</summary>
    private void FillUnit(int i, Span<double> row)
    {
        for (var j = 0; j < i; j++)
            row[j * Panel * Lanes] = 0;
        row[i * Panel * Lanes] = 1;
    }

    private static double[] SharedVariances(EvidenceModel model)
    {
        var kinds = model.Kinds.Length;
        var shared = new double[kinds * kinds];
        for (var k = 0; k < kinds; k++)
            shared[(k * kinds) + k] = model.Kinds[k]?.SharedVariance ?? 0;
        return shared;
    }

    private readonly record struct Item(
        int Skill, int Row, int Days, int Rate, int Kind, double Slope, double OwnVariance, double Residual);
}
