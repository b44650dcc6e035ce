using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Model;

namespace SkillsGap.Benchmarks.Fairness;

/// <summary>What the bias of a world makes of shares above the median, counted in a large enterprise of it.</summary>
/// <param name="Training">Share of those passed over above the median number of trainings, by the greatest share of the other age bands.</param>
/// <param name="Endorsements">The same of endorsements.</param>
/// <param name="SupervisorScores">Share of the disadvantaged above the median of mean scores by supervisors, by that of group a.</param>
internal sealed record KnownBias(double Training, double Endorsements, double SupervisorScores)
{
    public static KnownBias Of(GeneratedEnterprise enterprise)
    {
        var (workforce, attributes) = (enterprise.Content.Workforce, enterprise.Content.AuditAttributes);
        var all = Enumerable.Range(0, workforce.People.Length).ToList();
        var bands = attributes.Where(one => one.Attribute == AuditBias.AgeBand).ToDictionary(one => one.Person, one => one.Value);
        var groups = attributes.Where(one => one.Attribute == AuditBias.Group).ToDictionary(one => one.Person, one => one.Value);
        double Events(EvidenceKind kind)
        {
            var counts = workforce.Evidence.Where(item => item.Kind == kind).CountBy(item => item.Person).ToDictionary();
            var shares = Shares(all, p => counts.GetValueOrDefault(p), p => bands[p]);
            return shares[AuditBias.PassedOver] / shares.Where(share => share.Key != AuditBias.PassedOver).Max(share => share.Value);
        }

        var scores = workforce.Evidence.Where(item => item.Kind == EvidenceKind.Supervisor).GroupBy(item => item.Person)
            .ToDictionary(person => person.Key, person => person.Average(item => item.Value!.Value));
        var scored = Shares([.. scores.Keys], p => scores[p], p => groups.GetValueOrDefault(p, ""));
        return new(Events(EvidenceKind.Training), Events(EvidenceKind.Endorsement), scored[AuditBias.Disadvantaged] / scored["a"]);
    }

    private static Dictionary<string, double> Shares(List<int> people, Func<int, double> value, Func<int, string> group)
    {
        var sorted = people.Select(value).Order().ToList();
        var median = (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        return people.GroupBy(group).ToDictionary(one => one.Key, one => one.Count(p => value(p) > median) / (double)one.Count());
    }
}
