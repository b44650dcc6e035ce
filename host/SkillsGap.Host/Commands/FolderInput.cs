using System.CommandLine;
using SkillsGap.Engine.Data;

namespace SkillsGap.Host.Commands;

/// <summary>The workforce folder that most commands take.</summary>
internal static class FolderInput
{
    public static Argument<string> Argument() =>
        new("FOLDER") { Description = "A workforce folder: one CSV per table and scenario.json." };

    /// <summary>Reads the folder; says on standard error what is odd or wrong with it.</summary>
    /// <returns>The content, or the exit code that says why there is none.</returns>
    public static (WorkforceContent? Content, int ExitCode) Read(string path, CancellationToken cancellation)
    {
        if (!Directory.Exists(path)) return (null, Complain(ExitCode.WrongUse, $"{path}: there is no such folder\n  Correct the path of the workforce folder."));
        var result = WorkforceFolder.Read(path, cancellation);
        foreach (var warning in result.Warnings) Console.Error.WriteLine(warning);
        foreach (var error in result.Errors) Console.Error.WriteLine(error);
        return (result.Content, result.Succeeded ? ExitCode.Done : ExitCode.AnswerIsNo);
    }

    /// <summary>Says something on standard error and gives the exit code back.</summary>
    public static int Complain(int code, string message)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}
