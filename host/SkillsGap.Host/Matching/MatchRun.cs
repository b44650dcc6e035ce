using SkillsGap.Engine.Matching;
using SkillsGap.Wire.Service;
using MatchChunk = SkillsGap.Wire.Service.MatchChunk;

namespace SkillsGap.Host.Matching;

/// <summary>Matches people with roles, some people at a time: what is kept does not grow with their number.</summary>
internal sealed class MatchRun
{
    // People × roles that one thread has done before another has begun.
    private const int AloneAtMost = 2000;

    private readonly MatchRequest request;
    private readonly MatchBasis basis;
    private readonly KnownLevels? known;
    private readonly int top;
    private readonly MatchMeasure by;

    private MatchRun(MatchRequest request, MatchBasis basis)
    {
        (this.request, this.basis) = (request, basis);
        known = request.People.Levels is null ? KnownLevels.Of(request.People) : null;
        top = Math.Min(request.Top ?? MatchChecks.DefaultTop, basis.Roles.Length);
        by = request.By == MatchChecks.Reach ? MatchMeasure.Reach : MatchMeasure.Fit;
    }

    /// <summary>A run, or everything that is wrong with the request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="bases">Those made last.</param>
    /// <param name="found">What <see cref="Find"/> gave for it; null where nothing was looked for or found.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    public static (MatchRun? Run, IReadOnlyList<FieldProblem> Problems) Of(
        MatchRequest request, MatchBases bases, MatchBasis? found, CancellationToken cancellation)
    {
        var problems = MatchChecks.Of(request);
        return problems.Count > 0 ? (null, problems) : (new(request, found ?? bases.Of(request, cancellation)), []);
    }

    /// <summary>The basis of a request, checked or not, that asks for so little that others need not wait for it; null for any other.</summary>
    public static MatchBasis? Find(MatchRequest request, MatchBases bases) =>
        IsSmall(request.People.Id.Length, request.Roles.Id.Length) ? bases.Find(request) : null;

    /// <summary>Number of chunks, at least one.</summary>
    public int ChunkCount => Math.Max(1, (request.People.Id.Length + MatchChunks.Size - 1) / MatchChunks.Size);

    /// <summary>The matches, chunk by chunk, in the order of the request. The same whatever the number of threads.</summary>
    /// <param name="threads">Asked before each chunk how many threads to use.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<MatchChunk> Chunks(Func<int> threads, CancellationToken cancellation)
    {
        var people = request.People.Id.Length;
        Func<int> some = IsSmall(Math.Min(people, MatchChunks.Size), basis.Roles.Length) ? () => 1 : threads;
        foreach (var chunk in basis.Matcher.Chunks(people, Read, top, by, some, cancellation)) yield return Written(chunk);
        if (people == 0) yield return new() { First = 0, Of = 0, Id = [], Top = top, Role = [], Fit = [], Reach = [], Gaps = [] };
    }

    private static bool IsSmall(int people, int roles) => (long)people * roles <= AloneAtMost;

    private void Read(int person, Span<double> levels)
    {
        if (request.People.Levels is { } all) all.AsSpan(person * levels.Length, levels.Length).CopyTo(levels);
        else known!.Fill(person, levels);
    }

    // A copy: the chunk is used again for the next, while this one is still being sent.
    private MatchChunk Written(Engine.Matching.MatchChunk chunk)
    {
        var (places, gaps) = (chunk.Count * top, new int[chunk.Count * top]);
        var levels = new double[request.Skills.Length];
        for (var i = 0; i < chunk.Count; i++)
        {
            Read(chunk.First + i, levels);
            for (var at = i * top; at < (i + 1) * top; at++)
            {
                foreach (var requirement in basis.Roles[chunk.To[at]].Requirements.AsSpan())
                {
                    if (requirement.IsMissedAt(levels[requirement.Skill])) gaps[at]++;
                }
            }
        }

        return new()
        {
            First = chunk.First, Of = request.People.Id.Length, Id = request.People.Id[chunk.First..(chunk.First + chunk.Count)], Top = top,
            Role = chunk.To[..places], Fit = chunk.Fit[..places], Reach = chunk.Reach[..places], Gaps = gaps,
        };
    }
}
