using System.CommandLine;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Data.Import;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Commands.Import;
using SkillsGap.Host.Terminal;
using Spectre.Console;

namespace SkillsGap.Host.Commands;

/// <summary><c>generate --people N --out DIR</c>: draws an enterprise with its truth.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var people = new Option<int>("--people")
        {
            Description = $"People, {GeneratorSettings.FewestPeople:N0} to {GeneratorSettings.MostPeople:N0}.",
            Required = true,
            HelpName = "N",
            CustomParser = result => Numbers.Parse<int>(
                result, count => count is >= GeneratorSettings.FewestPeople and <= GeneratorSettings.MostPeople,
                $"a whole number from {GeneratorSettings.FewestPeople} to {GeneratorSettings.MostPeople}") ?? GeneratorSettings.FewestPeople,
        };
        var seed = Seed("--seed", "Seed of the enterprise; the same seed gives the same bytes.");
        var world = Seed("--world", "Seed of the world: how evidence measures, who gives it, how fast skills fade.");
        var taxonomy = new Option<string[]>("--taxonomy")
        {
            Description = "Skills and roles: builtin (default), or onet DIR or esco DIR with a folder of its files.",
            HelpName = "builtin|onet DIR|esco DIR",
            Arity = new ArgumentArity(1, 2),
            AllowMultipleArgumentsPerToken = true,
        };
        taxonomy.Validators.Add(result =>
        {
            string[] words = [.. result.Tokens.Select(token => token.Value)];
            if (words is not (["builtin"] or ["onet" or "esco", _]))
                result.AddError($"--taxonomy {string.Join(' ', words)}: expected builtin, onet DIR or esco DIR.");
        });
        var occupations = new Option<string[]>("--occupation")
        {
            Description = "Only these occupations of the taxonomy, by code or title (whole, or a part); may be repeated.", HelpName = "CODE|TITLE",
        };
        var groups = new Option<string[]>("--group")
        {
            Description = "Only occupations of this job family (O*NET) or ISCO group (ESCO), by code or name; may be repeated.", HelpName = "CODE|NAME",
        };
        var targets = new Option<string[]>("--target")
        {
            Description = "A role of which more people are wanted, by id, code or name; may be repeated. Default: drawn.", HelpName = "ROLE",
        };
        var usage = new Option<bool>("--usage")
        {
            Description = "Draw the use of two AI tools too, with known champions; everything else stays the same.",
        };
        var output = new Option<string>("--out")
        {
            Description = "Folder to write, made if missing; a workforce that was not generated is never replaced. Its folder truth holds the true levels and the world's parameters; evaluate alone reads it.",
            Required = true,
            HelpName = "DIR",
        };
        var command = new Command("generate", "Draw a believable enterprise of any size: people, evidence, catalogue and scenario, and the truth behind them.")
        {
            people, seed, world, taxonomy, occupations, groups, targets, usage, output,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new()
            {
                People = parsed.GetValue(people), Seed = parsed.GetValue(seed), WorldSeed = parsed.GetValue(world),
                Targets = [.. parsed.GetValue(targets) ?? []], Usage = parsed.GetValue(usage),
            },
            parsed.GetValue(taxonomy) ?? [], new([.. parsed.GetValue(occupations) ?? []], [.. parsed.GetValue(groups) ?? []]),
            parsed.GetValue(output)!, cancellation));
        return command;
    }

    private static Option<int> Seed(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "SEED",
        DefaultValueFactory = _ => 1,
        CustomParser = result => Numbers.Parse<int>(result, _ => true, "a whole number") ?? 1,
    };

    private static async Task<int> RunAsync(
        GeneratorSettings settings, string[] taxonomy, OccupationSelection occupations, string output, CancellationToken cancellation)
    {
        if (File.Exists(output)) return FolderInput.Complain(ExitCode.WrongUse, $"{output}: is a file\n  Name a folder to write.");
        if (GeneratedFolder.WouldReplace(output) is { Count: > 0 } files)
        {
            return FolderInput.Complain(
                ExitCode.WrongUse, $"{output}: holds a workforce that was not generated: {string.Join(", ", files)}\n  Name another folder; nothing was written.");
        }

        if (taxonomy is not [_, _] && !occupations.IsAll)
            return FolderInput.Complain(ExitCode.WrongUse, "--occupation and --group choose from an imported taxonomy\n  Add --taxonomy onet DIR or esco DIR.");
        if (taxonomy is [_, var folder] && !TaxonomyFolder.Exists(folder)) return ExitCode.WrongUse;
        var start = TimeProvider.System.GetTimestamp();
        try
        {
            var enterprise = await ProgressView.RunAsync(progress =>
            {
                if (Read(taxonomy, occupations, progress, cancellation) is { } read)
                {
                    foreach (var error in read.Errors) Console.Error.WriteLine(error);
                    if (!read.Succeeded) return null;
                    settings = settings with { Catalogue = read.Content };
                }

                if (!FindTargets(ref settings)) return null;
                var drawn = WorkforceGenerator.Generate(settings, new Drawing(progress), cancellation);
                progress.Report(new("Writing", 1));
                GeneratedFolder.Write(output, drawn, cancellation);
                return drawn;
            });
            if (enterprise is null) return ExitCode.AnswerIsNo;
            Show(enterprise.Content, output, TimeProvider.System.GetElapsedTime(start));
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, $"cancelled: {output} is not complete\n  Run again.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, $"{output}: {problem.Message}\n  Write to another folder.");
        }
    }

    // Targets are typed as people know roles: by id, by the code it begins with, or by name.
    private static bool FindTargets(ref GeneratorSettings settings)
    {
        var roles = settings.Catalogue.Roles.Where(role => !role.Requirements.IsEmpty).ToList();
        List<string> found = [];
        foreach (var target in settings.Targets)
        {
            var role = roles.Find(role => role.Id == target)
                ?? roles.Find(role => role.Id.StartsWith(target + "-", StringComparison.Ordinal) || role.Name.Equals(target, StringComparison.OrdinalIgnoreCase));
            if (role is null)
                Console.Error.WriteLine($"--target {target}: is no role with requirements of the skills and roles to choose from\n  Take a role_id, its code or its name.");
            else
                found.Add(role.Id);
        }

        var all = found.Count == settings.Targets.Length;
        settings = settings with { Targets = [.. found] };
        return all;
    }

    private static ReadResult<RoleCatalogue>? Read(
        string[] taxonomy, OccupationSelection occupations, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        if (taxonomy is not [var kind, var folder]) return null;
        progress.Report(new($"Reading {folder}", 0));
        return kind == "onet" ? ImportedCatalogue.Onet(folder, occupations, cancellation) : ImportedCatalogue.Esco(folder, occupations, cancellation);
    }

    private static void Show(WorkforceContent content, string output, TimeSpan time)
    {
        Workforce workforce = content.Workforce;
        Screen.Out.WriteLine(
            $"{workforce.People.Length:N0} people in {workforce.Units.Length:N0} units and {workforce.Roles.Length} roles, "
            + $"{workforce.Taxonomy.Count} skills, {workforce.Evidence.Length:N0} pieces of evidence, {workforce.Modules.Length} modules, "
            + $"{workforce.Cohorts.Length} cohorts, {workforce.People.Count(person => person.MentorCapacity > 0):N0} mentors, {time.TotalSeconds:0.0} s");
        Screen.Out.WriteLine("targets: " + string.Join(", ", content.Scenario!.Targets.Select(t => $"{workforce.Roles[t.Role].Id} {t.Headcount:N0}"))
            + $"; budget {content.Scenario.Budget:N0} {content.Scenario.Currency}");
        Screen.Out.WriteLine($"Written to {output}; the truth is in {Path.Combine(output, GeneratedFolder.TruthFolder)}.");
    }

    private sealed class Drawing(IProgress<StageProgress> progress) : IProgress<double>
    {
        public void Report(double value) => progress.Report(new("Drawing people", value));
    }
}
