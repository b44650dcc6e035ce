using System.CommandLine;
using SkillsGap.Host.Serving;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Commands.Service;

/// <summary><c>serve</c>: the service.</summary>
internal static class ServeCommand
{
    // The flags with names of their own; every other setting goes by --set.
    private static readonly string[] Named = ["urls", "data", "database", "model", "otlp"];

    public static Command Create()
    {
        var dev = new Option<bool>("--dev") { Description = "Callers on this machine need no key, and nobody else is listened to." };
        var config = new Option<string?>("--config") { Description = "JSON file with settings, and with the server's own sections Kestrel (endpoints, TLS) and Logging.", HelpName = "FILE" };
        Option<string?>[] named = [.. Named.Select(name => new Option<string?>($"--{name}") { Description = Described(name), HelpName = "X" })];
        var set = new Option<string[]>("--set")
        {
            Description = $"Any setting, as NAME=VALUE; may be given often. Settings and their defaults:\n{string.Join('\n', SettingsCatalogue.All.Select(Line))}",
            HelpName = "NAME=VALUE",
        };
        var command = new Command(
            "serve", "Serve planning, matching and what is stored over HTTP, in JSON and MessagePack. Settings come from --config, from the environment "
                + "(SKILLSGAP_NAME) and from flags, the later over the earlier.") { dev, config };
        foreach (var option in named) command.Add(option);
        command.Add(set);
        command.SetAction((parsed, cancellation) =>
        {
            List<(string, string)> flags = parsed.GetValue(dev) ? [("dev", "true")] : [];
            flags.AddRange(named.Zip(Named).Where(pair => parsed.GetValue(pair.First) is not null).Select(pair => (pair.Second, parsed.GetValue(pair.First)!)));
            flags.AddRange((parsed.GetValue(set) ?? []).Select(text => text.Split('=', 2)).Select(pair => (pair[0], pair.Length > 1 ? pair[1] : "")));
            return RunAsync(parsed.GetValue(config), flags, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string? config, IReadOnlyList<(string, string)> flags, CancellationToken cancellation)
    {
        var (settings, errors) = SettingsReader.Read(config, Environment.GetEnvironmentVariable, flags);
        if (settings is null) return FolderInput.Complain(ExitCode.WrongUse, string.Join('\n', errors));
        try
        {
            await using var app = ServiceHost.Create(settings, config);
            await app.StartAsync(cancellation);
            foreach (var url in app.Urls) Console.Error.WriteLine($"listening on {url}{(settings.Dev ? ", without keys" : "")}; its description is at {url}/");
            // Ctrl-C and SIGTERM end both: what is being done is ended first.
            var stopped = new TaskCompletionSource();
            await using var asked = cancellation.Register(stopped.SetResult);
            await Task.WhenAny(stopped.Task, app.WaitForShutdownAsync(CancellationToken.None));
            Console.Error.WriteLine("stopping: what is being done is ended first ...");
            await app.StopAsync(CancellationToken.None);
            return ExitCode.Done;
        }
        catch (Exception problem) when (problem is StoreException or IOException or InvalidOperationException)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, problem.Message);
        }
    }

    private static string Described(string name)
    {
        var description = SettingsCatalogue.Find(name)!.Description;
        return char.ToUpperInvariant(description[0]) + description[1..];
    }

    private static string Line(Setting setting) => $"  {setting.Name} ({setting.Show(new())}): {setting.Description}";
}
