using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Archetypes;

/// <summary>Assessments taken out of a workforce to see how well a model foretells them.</summary>
/// <param name="Rest">The workforce without them.</param>
/// <param name="Items">The assessments.</param>
internal sealed record HeldOutAssessments(Workforce Rest, Evidence[] Items)
{
    private const double Share = 0.2;

    internal static HeldOutAssessments Draw(Workforce workforce, DateOnly asOf, ulong seed)
    {
        var random = new SeededRandom(seed);
        var held = workforce.Evidence.ToLookup(e =>
            e.Kind == EvidenceKind.Assessment && e.Value is not null && e.Date <= asOf && !(e.Expires < asOf) && random.Unit() < Share);
        return new(workforce with { Evidence = [.. held[false]] }, [.. held[true]]);
    }

    /// <summary>Per person the log likelihood of the assessments held out, each by itself, and how many there are.</summary>
    internal (double[] Log, int[] Count) Score(EvidenceModel model, DateOnly asOf, int? threads, CancellationToken cancellation)
    {
        var estimate = new ProficiencyEstimator(model).Estimate(Rest, asOf, threads, null, cancellation);
        var (log, count) = (new double[Rest.People.Length], new int[Rest.People.Length]);
        var kind = model.Of(EvidenceKind.Assessment)!;
        foreach (var item in Items)
        {
            var sd = kind.Slope * estimate.Sd[item.Person, item.Skill];
            var variance = (sd * sd) + kind.SharedVariance + (kind.OwnVariance / item.Weight);
            var off = item.Value!.Value - kind.Offset - (kind.Slope * estimate.Mean[item.Person, item.Skill]);
            log[item.Person] -= (Math.Log(variance) + (off * off / variance)) / 2;
            count[item.Person]++;
        }

        return (log, count);
    }
}
