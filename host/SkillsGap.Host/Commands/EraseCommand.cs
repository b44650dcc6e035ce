using System.CommandLine;
using System.Text;
using SkillsGap.Engine.Data;
using SkillsGap.Host.Commands.Service;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Reporting;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Commands;

/// <summary><c>erase FOLDER PERSON_ID</c>: removes a person from a folder, from plans and from the service's store.</summary>
internal static class EraseCommand
{
    private const string Journal = "erasing.journal";

    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The workforce folder." };
        var person = new Argument<string>("PERSON_ID") { Description = "The person, by id." };
        var plans = new Option<string[]>("--plan")
        {
            Description = "A plan of the folder, as plan --out DIR wrote it; may be given again for more. Its totals stay and verify. Of a "
                + "review also the workforce in it.", HelpName = "DIR",
            AllowMultipleArgumentsPerToken = true,
        };
        var scrub = new Option<bool>("--scrub")
        {
            Description = "Also take their id and name out of longer texts about others, which are otherwise only reported.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would go, and change nothing." };
        var tenant = new Option<string?>("--tenant") { Description = "Erase them in the service's store too: whose person they are there.", HelpName = "T" };
        var where = new DataOptions();
        var command = new Command(
            "erase", "Remove a person from a workforce folder, from plans and from the service's store, all files at once or none. It asks nothing and "
                + "cannot be undone: try --dry-run first.")
        {
            folder, person, plans, scrub, dryRun, tenant,
        };
        where.AddTo(command);
        command.SetAction((parsed, cancellation) => FolderInput.UnlessCancelledAsync(async () =>
        {
            var id = parsed.GetValue(person)!;
            var code = await FilesAsync(
                parsed.GetValue(folder)!, id, parsed.GetValue(plans) ?? [], parsed.GetValue(scrub), parsed.GetValue(dryRun), cancellation);
            return code != ExitCode.Done || parsed.GetValue(dryRun) || parsed.GetValue(tenant) is not { } of
                ? code
                : await where.RunAsync(parsed, make: false, service => StoreErasure.RunAsync(service, of, id, cancellation), cancellation);
        }));
        return command;
    }

    private static async Task<int> FilesAsync(string path, string id, string[] planFolders, bool scrubs, bool isDry, CancellationToken cancellation)
    {
        if (FolderInput.IsWorkbook(path))
            return FolderInput.Complain(ExitCode.WrongUse, $"{path}: is a workbook\n  Import it into a folder, erase there, and export it again.");
        var journal = Path.Combine(path, Journal);
        try
        {
            if (!isDry && FilesReplacement.Finish(journal)) Console.Error.WriteLine("An erasure that was broken off is done now.");
            var (content, code) = FolderInput.Read(path, cancellation);
            if (content is null) return code;
            var at = FolderInput.IndexOf(content.Workforce, id);
            if (at < 0) return FolderInput.NobodyOf(id, path);
            if (planFolders.Length > 0 && PersonIds.Shared(content.Workforce) is { } shared)
                return FolderInput.Complain(ExitCode.AnswerIsNo, shared);
            var (plans, error) = await PlansAsync(planFolders, cancellation);
            if (plans is null) return FolderInput.Complain(ExitCode.AnswerIsNo, error!);
            List<(string Path, WorkforceContent Content)> workforces = [(path, content)];
            foreach (var inside in planFolders.Select(folder => Path.Combine(folder, ProgressOutput.Inside)).Where(Directory.Exists))
            {
                if (workforces.Exists(one => Path.GetFullPath(one.Path) == Path.GetFullPath(inside))) continue;
                var (reviewed, wrong) = FolderInput.Read(inside, cancellation);
                if (reviewed is null) return wrong;
                if (FolderInput.IndexOf(reviewed.Workforce, id) >= 0) workforces.Add((inside, reviewed));
            }

            var instead = PlanErasure.NameFor(
                plans.Select(plan => plan.Document), workforces.SelectMany(one => one.Content.Workforce.People).Select(person => person.Id).ToHashSet());
            List<(string Path, PersonErasure Erasure)> erasures = [.. workforces.Select(one => (one.Path, PersonErasure.Of(
                one.Content, FolderInput.IndexOf(one.Content.Workforce, id), instead, scrubs, cancellation)))];
            foreach (var (from, erasure) in erasures.Where(one => one.Erasure.Errors.Length > 0))
            {
                foreach (var fault in erasure.Errors) Console.Error.WriteLine(fault);
                return FolderInput.Complain(ExitCode.AnswerIsNo, $"{from}: is no workforce without {id}: nothing was changed\n  See above, and mend it first.");
            }

            var files = new FilesReplacement(journal);
            var names = new Dictionary<string, string> { [id] = instead };
            if (content.Workforce.People[at].Name is { } name) names.TryAdd(name, instead);
            foreach (var (folder, document) in plans)
            {
                var (review, wrong) = await ReviewErasure.OfAsync(folder, id, names, cancellation);
                if (wrong is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, wrong);
                if (review is not null) files.Add(Path.Combine(folder, ReportFolder.ReviewFile), review);
                foreach (var file in FairnessFiles.PlansIn(folder))
                {
                    var bytes = await File.ReadAllBytesAsync(file, cancellation);
                    if (PersonIds.Holds(bytes, Encoding.UTF8.GetBytes(id))) files.Add(file, new PlanRenaming(names, [id]).Apply(bytes, isIndented: false));
                }

                if (!PlanErasure.Names(document, id)) continue;
                foreach (var (file, bytes) in await PlanCopy.FilesAsync(folder, PlanErasure.Without(document, id, instead), names, cancellation))
                    files.Add(Path.Combine(folder, file), bytes);
            }

            foreach (var (from, erasure) in erasures)
            {
                foreach (var (file, bytes) in erasure.Changes) files.Add(Path.Combine(from, file), bytes);
                // The folder that was named needs no path before its files.
                Say(erasure, from == path ? "" : $"{from}{Path.DirectorySeparatorChar}", instead, scrubs, isDry);
            }

            Say(plans, id, instead, isDry);
            if (isDry) return ExitCode.Done;
            files.Replace();
            Leftovers([path, .. planFolders], id, cancellation);
            return ExitCode.Done;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, $"{path}: {problem.Message}\n  Make it writable and run again: what was begun is then finished.");
        }
    }

    private static async Task<(List<(string Folder, PlanDocument Document)>? Plans, string? Error)> PlansAsync(string[] folders, CancellationToken cancellation)
    {
        List<(string, PlanDocument)> plans = [];
        foreach (var folder in folders)
        {
            var (plan, error) = await PlanCopy.ReadAsync(folder, cancellation);
            if (plan is null) return (null, error);
            plans.Add((folder, plan));
        }

        return (plans, null);
    }

    private static void Say(List<(string Folder, PlanDocument Document)> plans, string id, string instead, bool isDry)
    {
        foreach (var (folder, document) in plans)
        {
            Screen.Out.WriteLine(PlanErasure.Names(document, id)
                ? $"{folder}: {(isDry ? "would stand" : "stands")} there as {instead}, without levels, dates and reasons; totals stay"
                : $"{folder}: says nothing of them");
        }
    }

    private static void Say(PersonErasure erasure, string from, string instead, bool scrubs, bool isDry)
    {
        var goes = isDry ? "would go" : "gone";
        foreach (var (file, rows) in erasure.Removed) Screen.Out.WriteLine($"{from}{file}: {rows:N0} row{(rows == 1 ? "" : "s")} {goes}");
        foreach (var said in erasure.Scenario) Screen.Out.WriteLine($"{from}scenario.json: {said}; {goes}");
        var replaced = erasure.Mentions.Where(mention => mention.IsAll || scrubs).ToList();
        foreach (var at in replaced.CountBy(mention => (mention.File, mention.Column)))
        {
            Screen.Out.WriteLine($"{from}{at.Key.File}: named in {at.Key.Column} of {at.Value:N0} row{(at.Value == 1 ? "" : "s")} about others, "
                + $"{instead} {(isDry ? "would stand" : "stands")} there");
        }

        foreach (var mention in erasure.Mentions.Where(mention => !mention.IsAll && !scrubs))
        {
            Console.Error.WriteLine(
                $"{from}{mention.File}, row {mention.Row}, column {mention.Column}, about {mention.Of}: names them still\n  Look at it, or use --scrub.");
        }
    }

    // The id as bytes in any file, whatever it is: what no table knows of is not touched, and said.
    private static void Leftovers(IEnumerable<string> folders, string id, CancellationToken cancellation)
    {
        var wanted = Encoding.UTF8.GetBytes(id);
        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Distinct())
        {
            cancellation.ThrowIfCancellationRequested();
            if (PersonIds.Holds(File.ReadAllBytes(file), wanted))
                Console.Error.WriteLine($"{file}: has {id} in it still\n  Look at it: it is no table with a row about them.");
        }
    }
}
