using System.Collections.Immutable;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Host.Matching;
using SkillsGap.Host.Serving;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Estimating;

/// <summary>Estimates levels of people from the evidence of a request, some people at a time: what is kept of the answer does not grow with their
/// number.</summary>
internal sealed class EstimateRun
{
    // People × skills of one chunk: two megabytes of means and deviations.
    private const int ChunkValues = 1 << 17;

    // What roles typically require; the default model does not look at it.
    private const double TypicalLevel = 0.5;

    private readonly EstimateRequest request;
    private readonly Workforce workforce;
    private readonly ProficiencyEstimator estimator;
    private readonly DateOnly asOf;

    private EstimateRun(EstimateRequest request, ServiceModel model, DateOnly asOf)
    {
        (this.request, this.asOf) = (request, asOf);
        var skills = request.Skills;
        var taxonomy = RequestTaxonomy.Of(skills.Id, skills.Competency, skills.HalfLifeMonths, skills.Components, null);
        workforce = new(taxonomy, Roles(request.Roles), [], People(request), EvidenceOf(request.Evidence), [], [], []);
        estimator = new(model.For(taxonomy));
    }

    /// <summary>A run, or everything that is wrong with the request.</summary>
    public static (EstimateRun? Run, IReadOnlyList<FieldProblem> Problems) Of(EstimateRequest request, ServiceModel model)
    {
        var (asOf, problems) = EstimateChecks.Of(request);
        return problems.Count > 0 ? (null, problems) : (new(request, model, asOf), []);
    }

    /// <summary>Number of chunks, at least one.</summary>
    public int ChunkCount => Math.Max(1, (request.People.Id.Length + Size - 1) / Size);

    /// <summary>The estimates, chunk by chunk, in the order of the request. The same whatever the number of threads.</summary>
    /// <param name="threads">Asked before each chunk how many threads to use.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<EstimateChunk> Chunks(Func<int> threads, CancellationToken cancellation)
    {
        var people = request.People.Id.Length;
        for (var first = 0; first < Math.Max(1, people); first += Size)
        {
            var count = Math.Min(Size, people - first);
            var estimate = estimator.Estimate(workforce, asOf, first, count, threads(), null, cancellation);
            yield return new()
            {
                First = first, Of = people, Id = request.People.Id[first..(first + count)], Mean = Flat(estimate.Mean), Sd = Flat(estimate.Sd),
            };
        }
    }

    private int Size => Math.Max(1, ChunkValues / Math.Max(1, request.Skills.Id.Length));

    private static double[] Flat(PersonSkillTable table)
    {
        var flat = new double[table.People * table.Skills];
        for (var p = 0; p < table.People; p++) table.Row(p).CopyTo(flat.AsSpan(p * table.Skills));
        return flat;
    }

    // The last role requires nothing: that of people without one.
    private static ImmutableArray<Role> Roles(EstimateRoles? roles)
    {
        var required = Enumerable.Range(0, roles?.Role.Length ?? 0).ToLookup(i => roles!.Role[i], i => new RoleRequirement(roles!.Skill[i], roles.Level?[i] ?? TypicalLevel, 1));
        return [.. (roles?.Id ?? []).Append("").Select((id, r) => new Role(id, id, "", 0, null, null, null, [.. required[r]], []))];
    }

    private static ImmutableArray<Person> People(EstimateRequest request)
    {
        var without = request.Roles?.Id.Length ?? 0;
        return [.. request.People.Id.Select((id, p) => new Person(
            id, 0, request.People.Role is { } roles && roles[p] >= 0 ? roles[p] : without, 1, 0, 0, false, null, null))];
    }

    private static ImmutableArray<Evidence> EvidenceOf(EvidenceColumns evidence)
    {
        EvidenceKind[] kinds = [.. evidence.Kinds.Select(word => EvidenceKinds.Words.TryParse(word, out var kind) ? kind : default)];
        var all = ImmutableArray.CreateBuilder<Evidence>(evidence.Person.Length);
        for (var i = 0; i < evidence.Person.Length; i++)
        {
            all.Add(new(
                evidence.Person[i], evidence.Skill[i], kinds[evidence.Kind[i]], EstimateChecks.Day(evidence.Date[i])!.Value, evidence.Value[i],
                    evidence.Weight?[i] ?? 1,
                "", evidence.Expires is { } expires && expires[i] != 0 ? EstimateChecks.Day(expires[i]) : null, ""));
        }

        return all.MoveToImmutable();
    }
}
