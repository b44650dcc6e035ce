using SkillsGap.Engine.Explaining;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>Whom to assess in which skill.</summary>
internal static class AskView
{
    public static void Show(AskDocument advice)
    {
        if (advice.Questions.Count > 0)
        {
            var table = new Table().Border(TableBorder.Rounded)
                .AddColumns("person", "skill", "level now", $"worth, {Markup.Escape(advice.Currency)}", "changes", "best then, by the result");
            table.Columns[3].RightAligned();
            table.Columns[4].RightAligned();
            foreach (var question in advice.Questions)
            {
                table.AddRow(
                    Markup.Escape(question.Person), Markup.Escape(question.Skill), $"{question.Mean:0.00} ± {question.Sd:0.00}", $"{question.Worth:N0}",
                    ChanceWords.Of(question.ChangeChance),
                    Markup.Escape(string.Join("\n", question.Answers.Select(answer => $"{ChanceWords.Of(answer.Chance)} {Words(answer)}"))));
            }

            Screen.Out.Write(table);
            Screen.Out.WriteLine("Worth: by how much the expected value of the plan rises, at its prices, if the result is known before anything is decided.\nChanges: chance that something else is best then than what the plan decides.");
        }

        if (advice.Cancelled && advice.Questions.Count == 0) return;
        Screen.Out.WriteLine($"{(advice.Questions.Count == 0 ? "No assessment would change what is best; looked" : "Looked")} closely at {advice.LookedAt:N0} "
            + $"of {advice.Possible:N0} pairs of person and skill{(advice.LookedAt < advice.Possible ? ", the most promising" : "")}.");
    }

    private static string Words(AnswerDocument answer)
    {
        var planned = answer.AsPlanned ? " (as planned)" : "";
        return answer.Kind == "stay" ? $"stay{planned}" : $"{answer.Kind} to {answer.Role}{planned}: {string.Join(", ", answer.Modules)}";
    }
}
