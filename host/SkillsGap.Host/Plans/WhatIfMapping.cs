using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From an answer about one person to the document of the wire.</summary>
internal static class WhatIfMapping
{
    public static WhatIfDocument ToDocument(WorkforcePlan plan, int person, PersonChange change, PersonWhatIfAnswer whatIf)
    {
        var (workforce, answer) = (plan.Analysis.Workforce, whatIf.Answer);
        var group = Enumerable.Range(0, plan.Options.Length).First(g => plan.Options[g].Person == person);
        var options = answer.Options.Select((stated, k) => (stated, option: whatIf.Options[k])).Select(pair => new WhatIfOptionDocument(
            pair.stated.Id!, AllocationMapping.Name(pair.option.Kind), workforce.Roles[pair.option.Role].Id, pair.option.FinishWeek, pair.option.Cash,
            pair.option.Success, pair.stated.Value, pair.stated.CostToOthers, pair.stated.Net, pair.stated.PlanChange));
        return new(
            workforce.People[person].Id, change.HoursPerWeek ?? workforce.People[person].HoursPerWeek, [.. change.AlsoOpen.Select(role => workforce.Roles[role].Id)],
            plan.Problem.OptionId(group, plan.Result.Choice[group]), answer.Options[answer.Best].Id!,
            answer.BestFitting is { } fitting ? answer.Options[fitting].Id : null, answer.PriceChange, answer.Least, answer.Most,
            [.. options.OrderByDescending(option => option.Net)]);
    }
}
