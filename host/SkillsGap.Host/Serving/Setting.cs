namespace SkillsGap.Host.Serving;

/// <summary>One setting: its name in files, in the environment and as a flag, and how its text is read.</summary>
/// <param name="Name">Its name, in kebab case.</param>
/// <param name="Description">What it is, with unit and range.</param>
/// <param name="Show">Its value as text.</param>
/// <param name="Read">Reads it; gives the settings with it, or what was expected.</param>
internal sealed record Setting(
    string Name, string Description, Func<ServiceSettings, string> Show, Func<string, ServiceSettings, (ServiceSettings? Settings, string? Expected)> Read)
{
    /// <summary>The variable of the environment that sets it.</summary>
    public string Variable => $"SKILLSGAP_{Name.Replace('-', '_').ToUpperInvariant()}";
}
