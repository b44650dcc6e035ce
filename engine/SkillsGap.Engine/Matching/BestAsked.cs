using System.Collections.Immutable;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Matching;

/// <summary>The best of what is asked for, such as roles, for each person.</summary>
internal sealed class BestAsked : IMatchSearch
{
    private readonly ImmutableArray<ImmutableArray<RoleRequirement>> asked;
    private readonly CoverageWeights<float> weights;
    private readonly LevelReader levels;
    private readonly SparseTransfer transfer;
    private readonly int skills, top;
    private readonly MatchMeasure by;

    /// <param name="asked">What each asks for.</param>
    /// <param name="transfer">What carries over.</param>
    /// <param name="levels">Reads a person's levels.</param>
    /// <param name="top">Most matches of each, at least 1.</param>
    /// <param name="by">By what they are ranked.</param>
    public BestAsked(
        ImmutableArray<ImmutableArray<RoleRequirement>> asked, TransferMatrix transfer, LevelReader levels, int top, MatchMeasure by)
    {
        (this.asked, this.levels, this.top, this.by, skills) = (asked, levels, top, by, transfer.Skills);
        (weights, this.transfer) = (RequirementWeights.Of(skills, asked), new(transfer));
    }

    public int AtOnce => LevelBlock.Size;

    public IMatchWorker NewWorker() => new Worker(this);

    private sealed class Worker(BestAsked search) : IMatchWorker
    {
        private readonly LevelBlock block = new(search.transfer, search.skills);
        private readonly TopK<float> best = new(LevelBlock.Size, search.top);
        private readonly double[] mean = new double[search.skills], ready = new double[search.skills];

        public void Fill(int from, int to, MatchChunk chunk)
        {
            for (var person = from; person < to; person++)
            {
                search.levels(person, mean);
                block.Set(person - from, mean);
            }

            block.Complete();
            best.RankRoles(
                search.weights, block.Levels, search.by == MatchMeasure.Reach ? block.Ready : [], LevelBlock.Size, to - from);
            for (var person = from; person < to; person++)
            {
                block.CopyTo(person - from, mean, ready);
                var rank = 0;
                foreach (var one in best.Best(person - from))
                {
                    var (fit, reach) = RoleFit.Score(search.asked[one.Index].AsSpan(), mean, ready);
                    chunk.Set(person - chunk.First, rank++, one.Index, fit, reach);
                }

                chunk.End(person - chunk.First, rank, search.by);
            }
        }
    }
}
