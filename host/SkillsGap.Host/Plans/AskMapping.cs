using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From what to ask next to the document of the wire.</summary>
internal static class AskMapping
{
    public static AskDocument ToDocument(WorkforcePlan plan, EvidenceAdvice advice, int most, bool cancelled)
    {
        var (workforce, scenario) = (plan.Analysis.Workforce, plan.Analysis.Scenario);
        var groups = plan.Options.Index().ToDictionary(pair => pair.Item.Person, pair => pair.Index);
        return new(scenario.Currency, advice.LookedAt, advice.Possible, cancelled, [.. advice.Questions.Take(most).Select(Question)]);

        QuestionDocument Question(EvidenceQuestion question)
        {
            var now = plan.Chosen(groups[question.Person]);
            return new(
                workforce.People[question.Person].Id, workforce.Taxonomy.Skills[question.Skill].Id, question.Mean, question.Sd, question.Worth,
                question.ChangeChance, plan.NameOf(now), [.. question.Answers.Select(answer => new AnswerDocument(
                    plan.NameOf(answer.Option), AllocationMapping.Name(answer.Option.Kind), workforce.Roles[answer.Option.Role].Id,
                    [.. answer.Option.Steps.Select(step => workforce.Modules[step.Module].Id)], answer.Option.Learned == now.Learned, answer.Chance))]);
        }
    }
}
