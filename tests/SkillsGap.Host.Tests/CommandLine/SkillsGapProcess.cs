using System.Diagnostics;

namespace SkillsGap.Host.Tests.CommandLine;

/// <summary>Types the command as a user would: another process, its exit code and what it prints.</summary>
internal sealed record SkillsGapProcess(int ExitCode, string Output, string Error)
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "skillsgap.dll");

    /// <summary>The example of the repository.</summary>
    public static string Example { get; } = Path.Combine(Root(), "datasets", "mlops-45");

    public static Task<SkillsGapProcess> RunAsync(params string[] args) => RunAsync(withOrTools: true, args);

    /// <summary>As on a machine without OR-Tools: every bound is then proven by prices.</summary>
    public static Task<SkillsGapProcess> RunWithoutOrToolsAsync(params string[] args) => RunAsync(withOrTools: false, args);

    private static async Task<SkillsGapProcess> RunAsync(bool withOrTools, string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (!withOrTools) start.Environment["SKILLSGAP_ORTOOLS"] = "none";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SkillsGap.Engine.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
