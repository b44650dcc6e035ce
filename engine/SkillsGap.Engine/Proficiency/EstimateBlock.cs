using System.Runtime.InteropServices;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency.Archetypes;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// Estimates people who follow one another: reads the evidence of all of them, and takes those with about as many observations together. One
/// per thread, reused from block to block.
/// </summary>
/// <param name="evidence">Reads a person's evidence.</param>
/// <param name="posterior">Estimates a group.</param>
/// <param name="workforce">The people and their evidence.</param>
/// <param name="calibration">The last step of every estimate, or null.</param>
/// <param name="first">Index of the person of row 0.</param>
/// <param name="mean">The means that are filled in.</param>
/// <param name="sd">Their standard deviations.</param>
/// <param name="corrections">Told of the levels that humans set; shared by all blocks.</param>
/// <param name="priors">The archetypes, or null.</param>
internal sealed class EstimateBlock(
    PersonObservations evidence, GroupPosterior posterior, Workforce workforce, Calibration? calibration, int first, PersonSkillTable mean,
    PersonSkillTable sd, List<CorrectedLevel> corrections, ArchetypePriors? priors = null)
{
    /// <summary>People in a block, at most: enough for groups of like numbers, few enough to stay in the cache.</summary>
    private const int MostPeople = 256;

    /// <summary>Blocks that few people are spread over, so that every thread gets some.</summary>
    private const int FewestBlocks = 16;

    /// <summary>From so many observations on a person is taken alone: eight such covariances would not stay in the cache.</summary>
    private const int ManyObservations = 384;

    private readonly List<Observation> observations = [];
    private readonly List<(int Row, int Evidence)> overrides = [];
    private readonly List<(int Row, Range Observations)> people = [];
    private readonly Range[] group = new Range[GroupPosterior.MostPeople];
    private readonly double[][] logWeights = new double[GroupPosterior.MostPeople][];

    /// <summary>People in a block, of so many in all: whole groups. Results do not depend on it.</summary>
    internal static int SizeFor(int people)
    {
        var groups = ((people / FewestBlocks) + GroupPosterior.MostPeople - 1) / GroupPosterior.MostPeople;
        return Math.Clamp(groups * GroupPosterior.MostPeople, GroupPosterior.MostPeople, MostPeople);
    }

    /// <summary>Estimates the people of some rows of the result.</summary>
    internal void Estimate(int start, int end, CancellationToken cancellation)
    {
        Read(start, end);
        var sorted = CollectionsMarshal.AsSpan(people);
        while (!sorted.IsEmpty)
        {
            cancellation.ThrowIfCancellationRequested();
            var count = Count(sorted[0]) >= ManyObservations ? 1 : Math.Min(group.Length, sorted.Length);
            Estimate(sorted[..count]);
            sorted = sorted[count..];
        }

        for (var row = start; row < end; row++)
            calibration?.Apply(mean.Row(row), sd.Row(row));
        foreach (var (row, o) in overrides)
        {
            var skill = workforce.Evidence[o].Skill;
            lock (corrections)
                corrections.Add(new(first + row, skill, o, mean[row, skill], sd[row, skill]));
            mean[row, skill] = workforce.Evidence[o].Value!.Value;
            sd[row, skill] = 0;
        }
    }

    private void Read(int start, int end)
    {
        observations.Clear();
        overrides.Clear();
        people.Clear();
        for (var row = start; row < end; row++)
        {
            evidence.Read(first + row);
            people.Add((row, observations.Count..(observations.Count + evidence.Items.Length)));
            observations.AddRange(evidence.Items);
            evidence.PriorMean.CopyTo(mean.Row(row));
            foreach (var o in evidence.Overrides)
                overrides.Add((row, o));
        }

        people.Sort(static (a, b) => Count(b) != Count(a) ? Count(b).CompareTo(Count(a)) : a.Row.CompareTo(b.Row));
    }

    private void Estimate(ReadOnlySpan<(int Row, Range Observations)> together)
    {
        for (var p = 0; p < together.Length; p++)
        {
            group[p] = together[p].Observations;
            logWeights[p] = priors?.LogWeights(workforce.People[first + together[p].Row].Role) ?? [];
        }

        posterior.Condition(CollectionsMarshal.AsSpan(observations), group.AsSpan(0, together.Length), logWeights.AsSpan(0, together.Length));
        for (var panel = 0; panel < mean.Skills; panel += GaussianPosterior.PanelRows)
        {
            posterior.Update(panel);
            for (var p = 0; p < together.Length; p++)
            {
                var row = together[p].Row;
                for (var s = panel; s < Math.Min(mean.Skills, panel + GaussianPosterior.PanelRows); s++)
                {
                    var (shift, variance) = posterior.Of(s, p);
                    mean[row, s] += shift;
                    sd[row, s] = Math.Sqrt(variance);
                }
            }
        }
    }

    private static int Count((int Row, Range Observations) person) => person.Observations.End.Value - person.Observations.Start.Value;
}
