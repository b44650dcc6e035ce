using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Matching;

/// <summary>The best people for each of those who ask for something. The levels of all of them are kept in single precision, skill by skill.</summary>
internal sealed class BestPeople : IMatchSearch
{
    private readonly MatchPairs pairs;
    private readonly PersonSkillTable mean;
    private readonly TransferMatrix transfer;
    private readonly int top;
    private readonly MatchMeasure by;
    private readonly Memory<float>[] levels, ready;

    public BestPeople(MatchPairs pairs, PersonSkillTable mean, TransferMatrix transfer, int top, MatchMeasure by)
    {
        (this.pairs, this.mean, this.transfer, this.top, this.by) = (pairs, mean, transfer, top, by);
        var block = new LevelBlock(new TransferLists(transfer).Lists, LevelBlock.MostPeople);
        var blocks = (pairs.People.Length + LevelBlock.MostPeople - 1) / LevelBlock.MostPeople;
        (levels, ready) = (new Memory<float>[blocks], new Memory<float>[by == MatchMeasure.Reach ? blocks : 0]);
        for (var k = 0; k < blocks; k++)
        {
            for (var person = 0; person < PeopleOf(k); person++)
                mean.Row(pairs.People[(k * LevelBlock.MostPeople) + person]).CopyTo(block.Levels(person));
            block.Complete(PeopleOf(k));
            levels[k] = Copy(block.RankedLevels);
            if (ready.Length > 0) ready[k] = Copy(block.RankedReadiness);
        }
    }

    // Each block of people is read and clipped once for as many, which takes as long as the fits to some thirty; an eighth, for threads to have parts to
    // share.
    public int AtOnce => Math.Clamp((pairs.Count + 7) / 8, 32, 256);

    public IMatchWorker NewWorker(int most) => new Worker(this);

    private int PeopleOf(int block) => Math.Min(LevelBlock.MostPeople, pairs.People.Length - (block * LevelBlock.MostPeople));

    private static Memory<float> Copy(ReadOnlySpan<float> numbers)
    {
        var copy = AlignedMemory.Of<float>(numbers.Length, isLasting: false);
        numbers.CopyTo(copy.Span);
        return copy;
    }

    private sealed class Worker(BestPeople search) : IMatchWorker
    {
        private readonly double[] readiness = new double[search.mean.Skills];
        private readonly int[] sources = new int[search.mean.Skills];

        public void Fill(int from, int to, MatchChunk chunk)
        {
            var required = Enumerable.Range(from, to - from).Select(search.pairs.RequiredBy).ToList();
            var weights = RequirementWeights.Of<float>(search.mean.Skills, required);

            // One more, for those who would be matched with themselves.
            var best = new TopK<float>(to - from, search.pairs.NotOneself ? search.top + 1 : search.top);
            for (var k = 0; k < search.levels.Length; k++)
            {
                ReadOnlySpan<float> ready = search.ready.Length > 0 ? search.ready[k].Span : [];
                best.OfferPeople(weights, search.levels[k].Span, ready, LevelBlock.MostPeople, search.PeopleOf(k), k * LevelBlock.MostPeople);
            }

            for (var of = from; of < to; of++)
            {
                var rank = 0;
                foreach (var one in required[of - from].IsEmpty ? [] : best.Best(of - from))
                {
                    var person = search.pairs.People[one.Index];
                    if (rank == search.top || (search.pairs.NotOneself && person == of)) continue;
                    var row = search.mean.Row(person);
                    Readiness.Fill(row, search.transfer, readiness, sources);
                    var (fit, reach) = RoleFit.Score(required[of - from].AsSpan(), row, readiness);
                    chunk.Set(of - chunk.First, rank++, person, fit, reach);
                }

                chunk.End(of - chunk.First, rank, search.by);
            }
        }
    }
}
