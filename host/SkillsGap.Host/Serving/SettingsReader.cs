using System.Text.Json;

namespace SkillsGap.Host.Serving;

/// <summary>Reads the settings: what a file says, over it what the environment says, over that what flags say. All errors at once.</summary>
internal static class SettingsReader
{
    // Sections of the file that are the server's own: TLS and endpoints, and what is logged.
    private static readonly string[] Sections = ["Kestrel", "Logging"];

    /// <summary>The settings, or all that is wrong with them: each two lines, the second the cure.</summary>
    /// <param name="file">A JSON file with an object of settings; null for none.</param>
    /// <param name="environment">Gives a variable of the environment, or null.</param>
    /// <param name="flags">Settings given on the command line: name and text.</param>
    public static (ServiceSettings? Settings, IReadOnlyList<string> Errors) Read(
        string? file, Func<string, string?> environment, IReadOnlyList<(string Name, string Text)> flags)
    {
        var errors = new List<string>();
        var settings = new ServiceSettings();
        foreach (var (name, text) in file is null ? [] : OfFile(file, errors)) Apply($"{file}: {name}", name, text);
        foreach (var setting in SettingsCatalogue.All)
        {
            if (environment(setting.Variable) is { } text) Apply(setting.Variable, setting.Name, text);
        }

        foreach (var (name, text) in flags) Apply($"--{name}", name, text);
        errors.AddRange(Between(settings));
        return errors.Count == 0 ? (settings, []) : (null, errors);

        void Apply(string where, string name, string text)
        {
            if (SettingsCatalogue.Find(name) is not { } setting)
            {
                errors.Add($"{where}: there is no such setting\n  Settings are {string.Join(", ", SettingsCatalogue.All.Select(known => known.Name))}.");
                return;
            }

            var (changed, expected) = setting.Read(text, settings);
            if (changed is null) errors.Add($"{where}: '{text}' is not {expected}\n  {setting.Name}: {setting.Description}");
            else settings = changed;
        }
    }

    private static IEnumerable<string> Between(ServiceSettings settings)
    {
        if (settings.Dev && settings.Urls.FirstOrDefault(url => !IsLoopback(url)) is { } open)
            yield return $"dev: {open} can be reached from other machines, and nobody would need a key\n  Listen on 127.0.0.1 or localhost, or run without dev and make keys: skillsgap keys create.";
        if (settings.RequestBurst < settings.RequestsPerSecond)
            yield return $"request-burst: {settings.RequestBurst} is below requests-per-second {settings.RequestsPerSecond}\n  Allow at least one second's requests at once.";
    }

    private static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback;

    private static List<(string Name, string Text)> OfFile(string file, List<string> errors)
    {
        var found = new List<(string, string)>();
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file), new JsonDocumentOptions
            {
                CommentHandling = JsonCommentHandling.Skip,
                AllowTrailingCommas = true
            });
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("it holds no object");
            foreach (var member in document.RootElement.EnumerateObject().Where(member => !Sections.Contains(member.Name)))
            {
                found.Add((member.Name, member.Value.ValueKind switch
                {
                    JsonValueKind.String => member.Value.GetString()!,
                    JsonValueKind.Array => string.Join(';', member.Value.EnumerateArray().Select(item => item.ToString())),
                    _ => member.Value.GetRawText(),
                }));
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            errors.Add($"--config {file}: cannot be read: {problem.Message}\n  Give a JSON file such as {{ \"urls\": \"http://127.0.0.1:8080\", \"data\": \"data\" }}.");
        }

        return found;
    }
}
