using System.CommandLine;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Host.Verification;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Commands;

/// <summary><c>what-if FOLDER DIR PERSON_ID</c>: what one person could do with other hours or another role, read by a plan's prices.</summary>
internal static class WhatIfCommand
{
    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var plan = new Argument<string>("DIR") { Description = "The plan: the folder that plan --out DIR wrote." };
        var person = new Argument<string>("PERSON_ID") { Description = "The person, by id." };
        var model = ModelOption.Create(" The one that the plan was made with.");
        var hours = new Option<double?>("--hours")
        {
            Description = "Hours a week that they would learn; default as it is.",
            HelpName = "H",
            CustomParser = result => Numbers.Parse<double>(
                result, number => number is > 0 and <= PersonChange.MostHours, $"hours a week above 0, at most {PersonChange.MostHours}"),
        };
        var roles = new Option<string[]>("--role") { Description = "A role that they may move to as well; may be given again.", HelpName = "ROLE_ID" };
        var most = MostOption.Create("Most options to show.", 10);
        var json = new Option<bool>("--json") { Description = "Print it as JSON, with all options." };
        var command = new Command(
            "what-if",
            "Show what one person could do with other hours or another role, what that would take from others, and how far it could change the plan's value.")
        {
            folder, plan, person, model, hours, roles, most, json,
        };
        command.SetAction((parsed, cancellation) => FolderInput.UnlessCancelledAsync(() => RunAsync(
            parsed.GetValue(folder)!, parsed.GetValue(plan)!, parsed.GetValue(person)!, parsed.GetValue(model), parsed.GetValue(hours), parsed.GetValue(roles) ?? [],
            parsed.GetValue(most), parsed.GetValue(json), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string folder, string id, string? modelPath, double? hours, string[] roles, int most, bool json, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
            return FolderInput.Complain(ExitCode.WrongUse, $"{folder}: there is no such folder\n  Give the folder that plan --out wrote.");
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        if (!content.Workforce.People.Any(person => person.Id == id))
            return FolderInput.Complain(ExitCode.WrongUse, $"{id}: there is no such person in {path}\n  Take a person_id of people.csv.");
        if (roles.FirstOrDefault(role => content.Workforce.Roles.All(known => known.Id != role)) is { } unknown)
        {
            return FolderInput.Complain(
                ExitCode.WrongUse, $"--role {unknown}: there is no such role\n  Roles: {string.Join(", ", content.Workforce.Roles.Select(role => role.Id))}.");
        }

        try
        {
            var (plan, problem) = await StoredPlan.ReadAsync(content, model, folder, cancellation);
            if (plan is null) return FolderInput.Complain(ExitCode.AnswerIsNo, problem!);
            var person = plan.Analysis.Workforce.People.Index().First(known => known.Item.Id == id).Index;
            if (!plan.Analysis.Scope.Contains(person))
                return FolderInput.Complain(ExitCode.AnswerIsNo, $"{id}: is not in the scenario's scope, so nothing is planned for this person\n  Widen the scope.");
            var change = new PersonChange
            {
                HoursPerWeek = hours,
                AlsoOpen = [.. plan.Analysis.Workforce.Roles.Index().Where(role => roles.Contains(role.Item.Id)).Select(role => role.Index)],
            };
            var answer = WhatIfMapping.ToDocument(plan, person, change, new PersonWhatIf(plan).Ask(person, change));
            if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), answer, CancellationToken.None);
            else WhatIfView.Show(answer, plan.Analysis.Scenario.Currency, most);
            return ExitCode.Done;
        }
        catch (ScenarioException error)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, error.Message);
        }
    }
}
