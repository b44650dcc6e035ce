using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Adjacency;

/// <summary>
/// T[from, to]: how much of one skill somebody strong in another already has, 0–1, 1 on the diagonal. Directed: who masters the whole has
/// the part, not the other way round. It serves learning and is never added to an estimate. Names never count. Sparse: of each skill it
/// keeps the largest transfers to others, so that a taxonomy of tens of thousands of skills takes some ten megabytes.
/// </summary>
public sealed class TransferMatrix
{
    /// <summary>Most computed transfers kept from one skill, unless another number is given.</summary>
    public const int MostPerSkill = 100;

    private readonly TransferSources sources;
    private readonly IndexLists targets;
    private readonly double[] values;

    private TransferMatrix(TransferSources sources, (int[] Targets, double[] Values)[] rows)
    {
        this.sources = sources;
        targets = IndexLists.Of(Array.ConvertAll(rows, row => row.Targets));
        values = new double[targets.Total];
        for (var s = 0; s < rows.Length; s++)
            rows[s].Values.CopyTo(values.AsSpan(targets.Place(s)));
    }

    /// <summary>Number of skills.</summary>
    public int Skills => targets.Count;

    /// <summary>Number of transfers kept.</summary>
    public int Kept => targets.Total;

    /// <summary>Transfer between two skill indices; 0 where it was not kept.</summary>
    public double this[int from, int to]
    {
        get
        {
            if (from == to) return 1;
            var row = From(from);
            var at = row.Targets.BinarySearch(to);
            return at < 0 ? 0 : row.Values[at];
        }
    }

    /// <summary>What transfers from one skill to others.</summary>
    public TransferRow From(int skill) => new(targets[skill], values.AsSpan(targets.Place(skill)));

    /// <summary>Where the transfer between two different skills comes from, kept or not.</summary>
    public TransferReason Explain(int from, int to) => sources.Of(from, to);

    /// <summary>
    /// Builds the matrix. Where both skills are decomposed it begins with the part of `to` that `from` covers; the lift between them across
    /// roles, and then across people, is blended in by how many have `from` (see <see cref="TransferReason"/>). What somebody declared
    /// overrides all. The result is the same, byte for byte, whatever the number of threads.
    /// </summary>
    /// <param name="taxonomy">Skills, components and declared transfers.</param>
    /// <param name="roles">Roles; those without requirements are ignored.</param>
    /// <param name="people">What people have, or null.</param>
    /// <param name="mostPerSkill">Most computed transfers to keep from one skill, at least 1; declared ones are always kept.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors.</param>
    /// <param name="progress">Told the share of skills done, 0–1; or null.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    public static TransferMatrix Build(
        Taxonomy taxonomy, IReadOnlyList<Role> roles, SkillProfiles? people = null, int mostPerSkill = MostPerSkill, int? threads = null,
        IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        ArgumentNullException.ThrowIfNull(roles);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostPerSkill, 1);
        var sources = new TransferSources(taxonomy, SkillProfiles.Of(taxonomy.Count, roles), people);
        var rows = new (int[] Targets, double[] Values)[taxonomy.Count];
        ParallelRows.For(
            rows.Length, threads, () => new TransferRowBuilder(sources, mostPerSkill), (from, builder) => rows[from] = builder.Build(from),
            progress, cancellation);
        return new(sources, rows);
    }
}
