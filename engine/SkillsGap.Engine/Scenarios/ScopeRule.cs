using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Scenarios;

/// <summary>Finds the people whose learning a scenario plans.</summary>
public static class ScopeRule
{
    /// <summary>The people (indices, rising) in the scenario's scope who are not excluded.</summary>
    public static ImmutableArray<int> People(Workforce workforce, Scenario scenario)
    {
        var excluded = scenario.Exclude.ToHashSet();
        Func<int, bool> inScope = scenario.Scope switch
        {
            Scope.OfPeople some => some.People.ToHashSet().Contains,
            Scope.OfUnits units => person => workforce.UnitsFrom(workforce.People[person].Unit).Any(units.Units.Contains),
            Scope.SelfReportBelow rule => Reported(workforce, scenario.AsOf, rule),
            _ => _ => true,
        };
        return [.. Enumerable.Range(0, workforce.People.Length).Where(p => inScope(p) && !excluded.Contains(p))];
    }

    private static Func<int, bool> Reported(Workforce workforce, DateOnly asOf, Scope.SelfReportBelow rule)
    {
        var latest = new Dictionary<(int Person, int Skill), Evidence>();
        foreach (var item in workforce.Evidence)
        {
            if (item.Kind != EvidenceKind.SelfReport || item.Date > asOf || item.Value is null) continue;
            if (workforce.Taxonomy.Skills[item.Skill].CompetencyId != rule.CompetencyId) continue;
            var key = (item.Person, item.Skill);
            if (!latest.TryGetValue(key, out var known) || known.Date <= item.Date) latest[key] = item;
        }

        var means = latest.Values.GroupBy(item => item.Person).ToDictionary(group => group.Key, group => group.Average(item => item.Value!.Value));
        return person => means.TryGetValue(person, out var mean) && mean < rule.Level;
    }
}
