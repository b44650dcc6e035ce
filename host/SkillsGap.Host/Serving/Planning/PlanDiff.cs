using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Planning;

/// <summary>What two plans decide differently.</summary>
internal static class PlanDiff
{
    public static PlanDiffDocument Of(string fromId, PlanDocument from, string toId, PlanDocument to)
    {
        var (before, after) = (from.People.ToDictionary(person => person.Id), to.People.ToDictionary(person => person.Id));
        PlanChange[] changes =
        [
            .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
                .Select(id => new PlanChange { Person = id, From = before.GetValueOrDefault(id)?.Decision, To = after.GetValueOrDefault(id)?.Decision })
                .Where(change => change.From?.Option != change.To?.Option || before.ContainsKey(change.Person) != after.ContainsKey(change.Person)),
        ];
        return new()
        {
            From = fromId, To = toId, ValueFrom = from.Proof.Value, ValueTo = to.Proof.Value,
            Same = before.Keys.Union(after.Keys).Count() - changes.Length, Changes = changes,
        };
    }
}
