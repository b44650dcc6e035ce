using System.CommandLine;
using SkillsGap.Engine.Explaining;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Commands;

/// <summary><c>likely FOLDER PERSON_ID</c>: what a person is likely to have too.</summary>
internal static class LikelyCommand
{
    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var person = new Argument<string>("PERSON_ID") { Description = "The person, by id." };
        var model = ModelOption.Create();
        var most = MostOption.Create("Most skills to show.", 10);
        var json = new Option<bool>("--json") { Description = "Print it as JSON." };
        var command = new Command("likely", "Name skills without evidence that a person is likely to have, to ask about; they never enter an estimate.")
        {
            folder, person, model, most, json,
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(
            parsed.GetValue(folder)!, parsed.GetValue(person)!, parsed.GetValue(model), parsed.GetValue(most), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string id, string? modelPath, int most, bool json, CancellationToken cancellation)
    {
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        if (!content.Workforce.People.Any(p => p.Id == id))
        {
            return FolderInput.Complain(ExitCode.WrongUse, $"{id}: there is no such person in {path}\n  Take a person_id of people.csv.");
        }

        var likely = await ProgressView.RunAsync(progress => Likely(
            WorkforceAnalysis.Of(content.Workforce, content.Scenario!, model, progress: progress, cancellation: cancellation), id, most, progress, cancellation));
        if (likely is null)
        {
            return FolderInput.Complain(
                ExitCode.AnswerIsNo, $"{path}: no role requires anything, and fewer than {EvidencedSkills.FewestPeople} people have evidence in two skills\n"
                    + "  Add role_requirements.csv or evidence.csv to learn from.");
        }

        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), likely, CancellationToken.None);
        else LikelyView.Show(likely);
        return ExitCode.Done;
    }

    private static LikelyDocument? Likely(
        WorkforceAnalysis analysis, string id, int most, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        var person = Enumerable.Range(0, analysis.Workforce.People.Length).First(p => analysis.Workforce.People[p].Id == id);
        return LikelySkillFinder.Learn(analysis, (ulong)analysis.Scenario.Seed, progress, cancellation) is { } finder
            ? AdjacencyMapping.Likely(analysis, finder, person, most)
            : null;
    }
}
