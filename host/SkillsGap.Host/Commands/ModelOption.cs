using System.CommandLine;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.ModelFiles;
using SkillsGap.Engine.Proficiency;

namespace SkillsGap.Host.Commands;

/// <summary>The learned model that a command may estimate with.</summary>
internal static class ModelOption
{
    private const int IdsShown = 5;

    public static Option<string?> Create(string also = "") => new("--model")
    {
        Description = $"Estimate with the model that train wrote; default: the published and declared parameters.{also}",
        HelpName = "FILE",
    };

    /// <summary>Reads the model; says on standard error what is odd or wrong with it, and which skills it does not know.</summary>
    /// <param name="path">The file; null for no model.</param>
    /// <param name="taxonomy">The skills it is wanted for, or null where they cannot be said.</param>
    /// <returns>The model, null for none; or the exit code that says why it cannot be had.</returns>
    public static (LearnedModel? Model, int ExitCode) Read(string? path, Taxonomy? taxonomy)
    {
        if (path is null) return (null, ExitCode.Done);
        if (!File.Exists(path))
            return (null, FolderInput.Complain(ExitCode.WrongUse, $"--model {path}: there is no such file\n  Give the file that train --out wrote."));
        var read = ModelFile.Read(path);
        foreach (var warning in read.Warnings) Console.Error.WriteLine(warning);
        foreach (var error in read.Errors) Console.Error.WriteLine(error);
        if (!read.Succeeded) return (null, ExitCode.AnswerIsNo);
        if (taxonomy is not null && read.Content.UnknownIn(taxonomy) is { IsEmpty: false } unknown)
        {
            var names = string.Join(", ", unknown.Take(IdsShown)) + (unknown.Length > IdsShown ? ", …" : "");
            Console.Error.WriteLine(
                $"warning: --model {path}: does not know {unknown.Length} of {taxonomy.Count} skills, which have the default prior: {names}\n"
                    + "  Train again on this workforce.");
        }

        return (read.Content, ExitCode.Done);
    }
}
