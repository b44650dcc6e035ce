using System.Diagnostics;

namespace SkillsGap.Fuzzing.MessagePack;

/// <summary>Another implementation of MessagePack, in a process of its own.</summary>
/// <param name="name">The package.</param>
/// <param name="missing">What is missing where it cannot be run; null if it can.</param>
/// <param name="file">The program.</param>
/// <param name="arguments">What comes before the names of the two files.</param>
public sealed class ForeignClient(string name, string? missing, string file, IReadOnlyList<string> arguments)
{
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3", "python"];

    private static readonly string Root = FindRoot();

    public string Name => name;

    /// <summary>What is missing where it cannot be run; null if it can.</summary>
    public string? Missing => missing;

    /// <summary>Whether it exchanges extensions of the types that the specification reserves.</summary>
    public bool KnowsReserved { get; private init; }

    /// <summary><c>@msgpack/msgpack</c> under Node.js.</summary>
    public static ForeignClient JavaScript()
    {
        string folder = Path.Combine(Root, "host", "samples", "javascript");
        string? missing = !Answers("node", "--version") ? "Node.js is missing: install node and npm, and build again."
            : Directory.Exists(Path.Combine(folder, "node_modules", "@msgpack", "msgpack")) ? null : $"Run \"npm ci\" in {folder}.";
        return new("@msgpack/msgpack", missing, "node", [Script("client.mjs"), folder]) { KnowsReserved = true };
    }

    /// <summary><c>msgpack</c> under Python.</summary>
    public static ForeignClient Python()
    {
        string? python = FindPython();
        string? missing = python is null ? "Python's msgpack is missing: apt-get install python3-msgpack, or pip install msgpack." : null;
        return new("msgpack", missing, python ?? "", [Script("client.py")]);
    }

    /// <summary>A Python that has msgpack; null where there is none.</summary>
    public static string? FindPython() =>
        Pythons.FirstOrDefault(python => Answers(python, "-c", "import msgpack; msgpack.Timestamp"));

    /// <summary>Has documents read and written again.</summary>
    /// <returns>For each what the client says it read, and what it wrote of it.</returns>
    public async Task<IReadOnlyList<(string Said, byte[] Written)>> ExchangeAsync(IEnumerable<byte[]> documents, CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("skillsgap-msgpack-");
        try
        {
            string input = Path.Combine(folder.FullName, "in"), output = Path.Combine(folder.FullName, "out");
            using (var writer = new BinaryWriter(File.Create(input)))
            {
                foreach (byte[] document in documents)
                {
                    writer.Write(document.Length);
                    writer.Write(document);
                }
            }
            await RunAsync([.. arguments, input, output], cancellation).ConfigureAwait(false);
            return Read(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<(string Said, byte[] Written)> Read(string file)
    {
        List<(string, byte[])> answers = [];
        using var reader = new BinaryReader(File.OpenRead(file));
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            string said = System.Text.Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadInt32()));
            answers.Add((said, reader.ReadBytes(reader.ReadInt32())));
        }
        return answers;
    }

    private async Task RunAsync(IReadOnlyList<string> all, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(file, all) { RedirectStandardError = true })!;
        try
        {
            string problem = await process.StandardError.ReadToEndAsync(cancellation).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{name}: {problem}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static bool Answers(string file, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Script(string script) => Path.Combine(Root, "benchmarks", "SkillsGap.Fuzzing", "Clients", script);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SkillsGap.Engine.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository is not around the program.");
    }
}
