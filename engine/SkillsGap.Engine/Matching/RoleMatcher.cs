using System.Collections.Concurrent;
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
    private const int FewPeople = 16, MostIdle = 64;

    private readonly ImmutableArray<ImmutableArray<RoleRequirement>> asked;
    private readonly CoverageWeights<float> weights;
    private readonly SparseTransfer transfer;
    private readonly int skills;

    // Of small calls, which come by the thousand a second: making a worker takes longer than they do.
    private readonly ConcurrentBag<Worker> idle = [];

    /// <param name="asked">What each role asks for, one requirement a skill.</param>
    /// <param name="transfer">What carries over.</param>
    public RoleMatcher(IEnumerable<ImmutableArray<RoleRequirement>> asked, TransferMatrix transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        this.asked = [.. asked];
        (skills, this.transfer) = (transfer.Skills, new(transfer));
        weights = RequirementWeights.Of(skills, this.asked);
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
        return MatchChunks.Of(new Search(this, levels, top, by), people, top, threads, cancellation);
    }

    internal IMatchSearch For(LevelReader levels, int top, MatchMeasure by) => new Search(this, levels, top, by);

    private sealed class Search(RoleMatcher roles, LevelReader levels, int top, MatchMeasure by) : IMatchSearch
    {
        public int AtOnce => LevelBlock.MostPeople;

        public IMatchWorker NewWorker(int most)
        {
            var worker = most <= FewPeople && roles.idle.TryTake(out var known) && known.Top == top
                ? known
                : new(roles, top, Math.Max(most, FewPeople));
            (worker.Levels, worker.By) = (levels, by);
            return worker;
        }
    }

    private sealed class Worker(RoleMatcher roles, int top, int most) : IMatchWorker
    {
        private readonly LevelBlock block = new(roles.transfer, roles.skills, most);
        private readonly TopK<float> best = new(most, top);
        private readonly double[] mean = new double[roles.skills], ready = new double[roles.skills];

        public int Top => top;

        public LevelReader? Levels { get; set; }

        public MatchMeasure By { get; set; }

        public void Dispose()
        {
            // What is left in its lanes is overwritten, or never looked at.
            Levels = null;
            if (most == FewPeople && roles.idle.Count < MostIdle) roles.idle.Add(this);
        }

        public void Fill(int from, int to, MatchChunk chunk)
        {
            for (var person = from; person < to; person++)
            {
                Levels!(person, mean);
                block.Set(person - from, mean);
            }

            block.Complete();
            best.RankRoles(roles.weights, block.Levels, By == MatchMeasure.Reach ? block.Ready : [], block.Stride, to - from);
            for (var person = from; person < to; person++)
            {
                block.CopyTo(person - from, mean, ready);
                var rank = 0;
                foreach (var one in best.Best(person - from))
                {
                    var (fit, reach) = RoleFit.Score(roles.asked[one.Index].AsSpan(), mean, ready);
                    chunk.Set(person - chunk.First, rank++, one.Index, fit, reach);
                }

                chunk.End(person - chunk.First, rank, By);
            }
        }
    }
}
