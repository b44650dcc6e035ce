using System.CommandLine;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;

namespace SkillsGap.Host.Commands;

/// <summary>The workforce that most commands take: a folder, or a workbook.</summary>
internal static class FolderInput
{
    public static Argument<string> Argument() =>
        new("FOLDER") { Description = "A workforce folder (one CSV per table and scenario.json), or a workbook (.xlsx) with the same as sheets." };

    /// <summary>Whether a path names a workbook rather than a folder.</summary>
    public static bool IsWorkbook(string path) =>
        path.EndsWith(WorkforceWorkbook.Ending, StringComparison.OrdinalIgnoreCase) && !Directory.Exists(path);

    /// <summary>Reads the folder or workbook; says on standard error what is odd or wrong with it.</summary>
    /// <returns>The content, or the exit code that says why there is none.</returns>
    public static (WorkforceContent? Content, int ExitCode) Read(string path, CancellationToken cancellation)
    {
        var isBook = IsWorkbook(path);
        if (isBook ? !File.Exists(path) : !Directory.Exists(path))
        {
            return (null, Complain(
                ExitCode.WrongUse, $"{path}: there is no such {(isBook ? "workbook" : "folder")}\n  Correct the path of the workforce."));
        }

        var result = isBook ? WorkforceWorkbook.Read(path, cancellation) : WorkforceFolder.Read(path, cancellation);
        foreach (var warning in result.Warnings) Console.Error.WriteLine(warning);
        foreach (var error in result.Errors) Console.Error.WriteLine(error);
        return (result.Content, result.Succeeded ? ExitCode.Done : ExitCode.AnswerIsNo);
    }

    /// <summary>Reads the folder or workbook, and the model to estimate with.</summary>
    /// <returns>The content and the model, null for the default one; or the exit code that says why there is no content.</returns>
    public static (WorkforceContent? Content, LearnedModel? Model, int ExitCode) Read(string path, string? model, CancellationToken cancellation)
    {
        var (content, code) = Read(path, cancellation);
        var (learned, modelCode) = ModelOption.Read(model, content?.Workforce.Taxonomy);
        return code != ExitCode.Done ? (null, null, code) : modelCode != ExitCode.Done ? (null, null, modelCode) : (content, learned, code);
    }

    /// <summary>Index of the person with an id; −1 for nobody.</summary>
    public static int IndexOf(Workforce workforce, string id)
    {
        for (var p = 0; p < workforce.People.Length; p++)
        {
            if (workforce.People[p].Id == id) return p;
        }

        return -1;
    }

    /// <summary>Complains that there is no such person.</summary>
    public static int NobodyOf(string id, string path) =>
        Complain(ExitCode.WrongUse, $"{id}: there is no such person in {path}\n  Take a person_id of people.csv.");

    /// <summary>Answers, or says that it was cancelled before there was an answer.</summary>
    public static async Task<int> UnlessCancelledAsync(Func<Task<int>> answer)
    {
        try
        {
            return await answer();
        }
        catch (OperationCanceledException)
        {
            return Complain(ExitCode.AnswerIsNo, "cancelled: nothing is said\n  Run again.");
        }
    }

    /// <summary>Says something on standard error and gives the exit code back.</summary>
    public static int Complain(int code, string message)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}
