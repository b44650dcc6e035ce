using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Matching;

/// <summary>Matches people with roles, some people at a time: what is kept does not grow with their number.</summary>
internal sealed class MatchRun
{
    /// <summary>People of one chunk.</summary>
    public const int ChunkSize = 1024;

    // People × roles that one thread has done before another has begun.
    private const int AloneAtMost = 2000;

    private readonly MatchRequest request;
    private readonly Role[] roles;
    private readonly TransferMatrix transfer;
    private readonly KnownLevels? known;
    private readonly int top;
    private readonly bool byReach;

    private MatchRun(MatchRequest request, MatchBasis basis)
    {
        (this.request, roles, transfer) = (request, basis.Roles, basis.Transfer);
        known = request.People.Levels is null ? KnownLevels.Of(request.People) : null;
        top = Math.Min(request.Top ?? MatchChecks.DefaultTop, roles.Length);
        byReach = request.By == MatchChecks.Reach;
    }

    /// <summary>A run, or everything that is wrong with the request.</summary>
    public static (MatchRun? Run, IReadOnlyList<FieldProblem> Problems) Of(MatchRequest request, MatchBases bases, CancellationToken cancellation)
    {
        var problems = MatchChecks.Of(request);
        return problems.Count > 0 ? (null, problems) : (new(request, bases.Of(request, cancellation)), []);
    }

    /// <summary>Number of chunks, at least one.</summary>
    public int ChunkCount => Math.Max(1, (request.People.Id.Length + ChunkSize - 1) / ChunkSize);

    /// <summary>The matches, chunk by chunk, in the order of the request. The same whatever the number of threads.</summary>
    /// <param name="threads">Asked before each chunk how many threads to use.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<MatchChunk> Chunks(Func<int> threads, CancellationToken cancellation)
    {
        var people = request.People.Id.Length;
        for (var first = 0; first < people; first += ChunkSize) yield return Chunk(first, Math.Min(ChunkSize, people - first), threads(), cancellation);
        if (people == 0) yield return Chunk(0, 0, 1, cancellation);
    }

    private MatchChunk Chunk(int first, int count, int threads, CancellationToken cancellation)
    {
        var chunk = new MatchChunk
        {
            First = first, Of = request.People.Id.Length, Id = request.People.Id[first..(first + count)], Top = top,
            Role = new int[count * top], Fit = new double[count * top], Reach = new double[count * top], Gaps = new int[count * top],
        };
        if ((long)count * roles.Length <= AloneAtMost)
        {
            var own = Workspace();
            for (var i = 0; i < count; i++) Match(first + i, i, own, chunk);
            return chunk;
        }

        ParallelRows.For(count, threads, Workspace, (i, own) => Match(first + i, i, own, chunk), null, cancellation);
        return chunk;
    }

    private MatchWorkspace Workspace() => new(request.Skills.Length, roles.Length, top);

    private void Match(int person, int i, MatchWorkspace own, MatchChunk into)
    {
        var skills = request.Skills.Length;
        var levels = request.People.Levels is { } all ? all.AsSpan(person * skills, skills) : known!.Fill(person, own.Levels);
        Readiness.Fill(levels, transfer, own.Ready, own.Sources);
        FitTable.Fill(roles, levels, own.Ready, own.Fit, own.Reach);
        var best = own.Best(byReach ? own.Reach : own.Fit);
        for (var k = 0; k < best.Length; k++)
        {
            var (role, at) = (best[k], (i * top) + k);
            (into.Role[at], into.Fit[at], into.Reach[at]) = (role, own.Fit[role], own.Reach[role]);
            foreach (var (skill, level, _) in roles[role].Requirements)
            {
                if (level > 0 && levels[skill] < level) into.Gaps[at]++;
            }
        }
    }
}
