using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Adjacency;

/// <summary>Fit and reach (see <see cref="RoleFit"/>) of everybody to every role.</summary>
public sealed class FitTable
{
    private readonly double[] fit;
    private readonly double[] reach;

    private FitTable(int people, int roles)
    {
        (People, Roles) = (people, roles);
        fit = new double[checked(people * roles)];
        reach = new double[checked(people * roles)];
    }

    /// <summary>Number of people.</summary>
    public int People { get; }

    /// <summary>Number of roles.</summary>
    public int Roles { get; }

    /// <summary>A person's fit to each role.</summary>
    public ReadOnlySpan<double> Fit(int person) => fit.AsSpan(checked(person * Roles), Roles);

    /// <summary>A person's reach to each role.</summary>
    public ReadOnlySpan<double> Reach(int person) => reach.AsSpan(checked(person * Roles), Roles);

    /// <summary>Fit and reach of everybody. The result is the same, byte for byte, whatever the number of threads.</summary>
    /// <param name="roles">The roles, in the order of the table.</param>
    /// <param name="mean">Estimated levels, not clipped.</param>
    /// <param name="ready">Readiness of the same people and skills.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    public static FitTable Of(
        IReadOnlyList<Role> roles, PersonSkillTable mean, PersonSkillTable ready, int? threads = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(roles);
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(ready);
        var table = new FitTable(mean.People, roles.Count);
        var weights = RequirementWeights.Of<double>(mean.Skills, roles.Select(role => role.Requirements));
        ParallelRows.ForBlocks(
            mean.People, ParallelRows.RowsAtOnce, threads, () => new FitBlock(weights),
            (first, end, block) =>
            {
                var (people, places) = (end - first, (first * roles.Count)..(end * roles.Count));
                block.Fill(mean.Rows(first, people), ready.Rows(first, people), people, table.fit.AsSpan(places), table.reach.AsSpan(places));
            },
            null, cancellation);
        return table;
    }

    /// <summary>Fit and reach of one person to each role, the same bits as in the table of everybody.</summary>
    /// <param name="roles">The roles.</param>
    /// <param name="mean">The person's estimated level per skill, not clipped.</param>
    /// <param name="ready">Their readiness per skill.</param>
    /// <param name="fit">Receives the fit to each role.</param>
    /// <param name="reach">Receives the reach to each role.</param>
    public static void Fill(
        IReadOnlyList<Role> roles, ReadOnlySpan<double> mean, ReadOnlySpan<double> ready, Span<double> fit, Span<double> reach)
    {
        ArgumentNullException.ThrowIfNull(roles);
        for (var r = 0; r < roles.Count; r++)
            (fit[r], reach[r]) = RoleFit.Score(roles[r].Requirements.AsSpan(), mean, ready);
    }
}
