using System.Numerics;
using System.Runtime.Intrinsics;
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
    private Today[] today = [];
    private double[] decaysToday = [];
    private long[] keys = [];
    private double[] scratch = [];
    private int oldest;

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
            today = new Today[items.Length];
            decaysToday = new double[items.Length * covariance.Decays.Rates];
            keys = new long[items.Length];
            scratch = new double[items.Length];
        }

        oldest = 0;
        foreach (var person in people)
        {
            foreach (ref readonly var o in observations[person])
                oldest = Math.Max(oldest, asOf.DayNumber - o.Date.DayNumber);
        }

        // From here on the table holds what copies of its rows are taken of.
        covariance.Decays.UpTo(oldest);
        for (var p = 0; p < people.Length; p++)
            Prepare(observations[people[p]], p);
        for (var p = people.Length; p < Lanes; p++)
            Prepare([], p);
    }

    /// <summary>Writes K and y − E y.</summary>
    internal void Fill(Span<double> covariances, Span<double> residuals)
    {
        var table = covariance.Decays.UpTo(oldest);

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
                        FillRow(items.AsSpan(p * Length, i + 1), row, table);
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
        var allStays = covariance.Stays[first..];
        var allFades = covariance.Fades[first..];
        var distinct = covariance.Decays.Rates;
        var lanes = Lanes;
        var place = 0;
        for (var i = 0; i < Length; i++)
        {
            var column = cross.Slice(i * Panel * lanes, Panel * lanes);
            for (var p = 0; p < lanes; p++, place++)
            {
                ref readonly var item = ref today[place];
                var decays = decaysToday.AsSpan(place * distinct, distinct);
                var decay = Vector256.Create(decays[rate0], decays[rate1], decays[rate2], decays[rate3]);
                var stays = Vector256.Create(allStays.Slice(item.Row, Panel));
                var fades = Vector256.Create(allFades.Slice(item.Row, Panel));
                var values = Vector256.Create(item.Slope) * (stays + (fades * decay));
                column[p + (3 * lanes)] = values[3];
                column[p + (2 * lanes)] = values[2];
                column[p + lanes] = values[1];
                column[p] = values[0];
            }
        }
    }

    /// <summary>Writes a row of a panel: by how much more each observation is expected to show where levels are shifted.</summary>
    /// <param name="shift">Per skill the shift of its level; empty for none.</param>
    /// <param name="row">Of the panel, 0–3.</param>
    /// <param name="panel">The panel.</param>
    internal void FillExpected(ReadOnlySpan<double> shift, int row, Span<double> panel)
    {
        for (var i = 0; i < Length; i++)
        {
            for (var p = 0; p < Lanes; p++)
            {
                var used = i < counts[p] && !shift.IsEmpty;
                panel[(((i * Panel) + row) * Lanes) + p] = used ? items[(p * Length) + i].Slope * shift[items[(p * Length) + i].Skill] : 0;
            }
        }
    }

    /// <summary>Oldest first, so that of two observations the one further down is the later, whose rate counts.</summary>
    private void Prepare(ReadOnlySpan<Observation> observations, int person)
    {
        var order = keys.AsSpan(0, observations.Length);
        var distinct = covariance.Decays.Rates;
        for (var i = 0; i < order.Length; i++)
            order[i] = ((long)observations[i].Date.DayNumber << 32) | (long)i;
        order.Sort();
        for (var i = 0; i < order.Length; i++)
        {
            ref readonly var o = ref observations[(int)(order[i] & int.MaxValue)];
            var days = asOf.DayNumber - o.Date.DayNumber;
            items[(person * Length) + i] = new(
                o.Skill, days, (int)o.Kind, covariance.RateIndices[o.Skill], slopes[(int)o.Kind], o.OwnVariance, o.Observed - o.Expected);
            var place = (i * Lanes) + person;
            today[place] = new(o.Skill * covariance.Stride, slopes[(int)o.Kind]);
            covariance.Decays.CopyTo(days, decaysToday.AsSpan(place * distinct, distinct));
        }

        for (var i = order.Length; i < Length; i++)
            today[(i * Lanes) + person] = default;
    }

    /// <summary>The covariances of the last of some observations with all of them: in three short loops, whose values all stay in
    /// registers.</summary>
    private void FillRow(ReadOnlySpan<Item> own, Span<double> row, ReadOnlySpan<double[]> table)
    {
        ref readonly var a = ref own[^1];
        var values = scratch.AsSpan(0, own.Length);
        Decays(own, values, table[a.Rate]);
        var stays = covariance.Stays.Slice(a.Skill * covariance.Stride, covariance.Stride);
        var fades = covariance.Fades.Slice(a.Skill * covariance.Stride, covariance.Stride);
        for (var j = 0; j < values.Length; j++)
        {
            var skill = own[j].Skill;
            values[j] = stays[skill] + (fades[skill] * values[j]);
        }

        var slope = a.Slope;
        var shared = sharedVariances.AsSpan(a.Kind * kinds, kinds);
        var step = Panel * Lanes;
        var at = 0;
        for (var j = 0; j < values.Length; j++)
        {
            row[at] = (slope * own[j].Slope * values[j]) + shared[own[j].Kind];
            at += step;
        }

        row[at - step] += a.OwnVariance;
    }

    /// <summary>The decay from each of some observations to the last of them.</summary>
    private void Decays(ReadOnlySpan<Item> own, Span<double> values, ReadOnlySpan<double> decays)
    {
        var (rate, today) = (own[^1].Rate, own[^1].Days);
        if (own[0].Days - today < decays.Length)
        {
            for (var j = 0; j < values.Length; j++)
                values[j] = decays[own[j].Days - today];
            return;
        }

        for (var j = 0; j < values.Length; j++)
            values[j] = covariance.Decays.Of(decays, rate, own[j].Days - today);
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

    /// <summary>An observation as the loops over pairs need it.</summary>
    private readonly record struct Item(int Skill, int Days, int Kind, int Rate, double Slope, double OwnVariance, double Residual);

    /// <summary>An observation as the loops over skills need it: where its skill's covariances begin, and the slope of its kind.</summary>
    private readonly record struct Today(int Row, double Slope);
}
