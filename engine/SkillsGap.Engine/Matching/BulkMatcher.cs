using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Matching;

/// <summary>
/// The best matches of everybody, a chunk at a time: memory and what is allocated do not grow with the number of those who get matches. Ranked in single
/// precision, by the kernels; of equals the lower index is first. The fits and reaches it gives are the exact ones of <see cref="RoleFit"/>.
/// </summary>
public sealed class BulkMatcher
{
    private readonly PersonSkillTable mean;
    private readonly TransferMatrix transfer;
    private readonly MatchPairs pairs;
    private readonly IMatchSearch search;
    private readonly int top;
    private readonly double[] ready;
    private readonly int[] sources;

    private BulkMatcher(PersonSkillTable mean, TransferMatrix transfer, MatchPairs pairs, IMatchSearch search, int top)
    {
        (this.mean, this.transfer, this.pairs, this.search, this.top) = (mean, transfer, pairs, search, top);
        (ready, sources) = (new double[mean.Skills], new int[mean.Skills]);
    }

    /// <summary>Prepares a question.</summary>
    /// <param name="workforce">The workforce.</param>
    /// <param name="mean">Estimated levels of its people, not clipped.</param>
    /// <param name="transfer">Of the same skills.</param>
    /// <param name="question">What to match with what.</param>
    /// <exception cref="ArgumentException">The question cannot be answered.</exception>
    public static BulkMatcher Of(Workforce workforce, PersonSkillTable mean, TransferMatrix transfer, MatchQuestion question)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(transfer);
        ArgumentNullException.ThrowIfNull(question);
        if (!question.IsAnswerable) throw new ArgumentException($"{question.Of} are not matched with {question.To}.", nameof(question));
        var pairs = new MatchPairs(workforce, mean, question);
        return new(mean, transfer, pairs, pairs.PeopleChoose
            ? new RoleMatcher(pairs.Asked, transfer).For((person, into) => mean.Row(person).CopyTo(into), question.Top, question.By)
            : new BestPeople(pairs, mean, transfer, question.Top, question.By), question.Top);
    }

    /// <summary>Number of those that get matches.</summary>
    public int Count => pairs.Count;

    /// <summary>The matches, in order. The same, bit for bit, whatever the number of threads; each chunk is overwritten by the next.</summary>
    /// <param name="threads">Threads to use, or null for as many as there are processors.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<MatchChunk> Chunks(int? threads = null, CancellationToken cancellation = default) =>
        MatchChunks.Of(search, Count, top, () => threads ?? Environment.ProcessorCount, cancellation);

    /// <summary>The person who has to meet what is required in a pair.</summary>
    public int Meets(int of, int to) => pairs.Meets(of, to);

    /// <summary>Estimated levels of a person.</summary>
    public ReadOnlySpan<double> Levels(int person) => mean.Row(person);

    /// <summary>Fit, reach and gaps of a pair. Not for several threads at once.</summary>
    /// <param name="of">Whose match.</param>
    /// <param name="to">With whom or what.</param>
    /// <param name="readiness">Readiness of the person who has to meet it, until the next call.</param>
    public RoleFit FitOf(int of, int to, out ReadOnlySpan<double> readiness)
    {
        var levels = mean.Row(pairs.Meets(of, to));
        Readiness.Fill(levels, transfer, ready, sources);
        readiness = ready;
        return RoleFit.Of(pairs.Required(of, to).AsSpan(), levels, ready);
    }
}
