using System.Collections.Immutable;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Matching;

/// <summary>
/// The best roles, or whatever else asks for levels of skills, for each of many people. Made once for the roles and used for any people, by several callers at
/// once if they like.
/// </summary>
public sealed class RoleMatcher
{
    // Roles that are sorted sooner than ranked, where all of them are wanted.
    private const int FewRoles = 64;

    private readonly ImmutableArray<ImmutableArray<RoleRequirement>> asked;
    private readonly CoverageWeights<float> weights;
    private readonly MaxTimesLists<double> transfer;

    /// <param name="asked">What each role asks for, one requirement a skill.</param>
    /// <param name="transfer">What carries over.</param>
    public RoleMatcher(IEnumerable<ImmutableArray<RoleRequirement>> asked, TransferMatrix transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        this.asked = [.. asked];
        this.transfer = new TransferLists(transfer).Lists;
        weights = RequirementWeights.Of<float>(transfer.Skills, this.asked);
    }

    /// <summary>The matches of people, in order; each chunk is overwritten by the next. The same whatever the number of threads.</summary>
    /// <param name="people">Number of people.</param>
    /// <param name="levels">Reads a person's levels, not clipped; called from several threads.</param>
    /// <param name="top">Most roles for each, at least 1.</param>
    /// <param name="by">By what they are ranked.</param>
    /// <param name="threads">Asked before each chunk how many threads to use.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<MatchChunk> Chunks(
        int people, LevelReader levels, int top, MatchMeasure by, Func<int> threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(threads);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(top);
        return MatchChunks.Of(For(levels, top, by), people, top, threads, cancellation);
    }

    internal IMatchSearch For(LevelReader levels, int top, MatchMeasure by) => new Search(this, levels, top, by);

    // Where all roles are among the best, their exact order is all there is to find.
    private bool HasToChoose(int top) => top < asked.Length || asked.Length > FewRoles;

    private sealed class Search(RoleMatcher roles, LevelReader levels, int top, MatchMeasure by) : IMatchSearch
    {
        public int AtOnce => LevelBlock.MostPeople;

        public IMatchWorker NewWorker(int most) => new Worker(roles, levels, top, by, most);
    }

    private sealed class Worker(RoleMatcher roles, LevelReader levels, int top, MatchMeasure by, int most) : IMatchWorker
    {
        private readonly TopK<float>? best = roles.HasToChoose(top) ? new(most, Math.Min(top, roles.asked.Length)) : null;
        private readonly LevelBlock block = new(roles.transfer, most, isRanked: roles.HasToChoose(top));

        public void Fill(int from, int to, MatchChunk chunk)
        {
            for (var person = from; person < to; person++) levels(person, block.Levels(person - from));
            block.Complete(to - from);
            best?.RankRoles(
                roles.weights, block.RankedLevels, by == MatchMeasure.Reach ? block.RankedReadiness : [], block.Stride, to - from);
            for (var person = from; person < to; person++)
            {
                var rank = 0;
                if (best is null)
                {
                    for (var role = 0; role < roles.asked.Length; role++) Set(role);
                }
                else
                {
                    foreach (var one in best.Best(person - from)) Set(one.Index);
                }

                chunk.End(person - chunk.First, rank, by);

                void Set(int role)
                {
                    var (fit, reach) = RoleFit.Score(roles.asked[role].AsSpan(), block.Levels(person - from), block.Readiness(person - from));
                    // What is no number is never among the best; ranking leaves it out.
                    if (best is null && double.IsNaN(by == MatchMeasure.Reach ? reach : fit)) return;
                    chunk.Set(person - chunk.First, rank++, role, fit, reach);
                }
            }
        }
    }
}
