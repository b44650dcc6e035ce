using System.Text.Json;
using SkillsGap.Host.Jobs;
using SkillsGap.Host.Security;
using SkillsGap.Host.Storage;
using SkillsGap.Wire.Allocation;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Planning;

/// <summary>A plan that a job has left.</summary>
/// <param name="Job">The job.</param>
/// <param name="Bundle">Its documents, under pseudonyms.</param>
/// <param name="Names">Who stands behind them.</param>
internal sealed record StoredPlan(Job Job, Bundle Bundle, PseudonymMap Names)
{
    /// <summary>The plan as it is stored.</summary>
    public PlanDocument Sealed => JsonSerializer.Deserialize(Bundle[ScenarioWork.PlanPart]!.Value.Span, ServiceJson.TypeOf<PlanDocument>())!;

    /// <summary>The plan with names, its people in the order of their ids.</summary>
    public PlanDocument Open()
    {
        var plan = Revealed<PlanDocument>(ScenarioWork.PlanPart);
        return plan with
        {
            People = [.. plan.People.OrderBy(person => person.Id, StringComparer.Ordinal)],
            Corrections = plan.Corrections?.OrderBy(c => c.Person, StringComparer.Ordinal).ThenBy(c => c.Skill, StringComparer.Ordinal).ToList(),
        };
    }

    /// <summary>The planner's answer, which <c>verify</c> checks.</summary>
    public AllocationResultDocument Result() => Revealed<AllocationResultDocument>(ScenarioWork.ResultPart);

    private T Revealed<T>(string part) => JsonSerializer.Deserialize(Names.RevealJson(Bundle[part]!.Value.Span), ServiceJson.TypeOf<T>())!;
}
