using System.CommandLine;
using System.Text.Json;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Terminal;
using Spectre.Console;

namespace SkillsGap.Host.Commands;

/// <summary><c>validate FOLDER</c>: reads a workforce folder whole and says all that is wrong with it.</summary>
internal static class ValidateCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var json = new Option<bool>("--json") { Description = "Print the counts as JSON instead of a table." };
        var command = new Command("validate", "Read a workforce folder whole and say all that is wrong with it.") { folder, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(folder)!, parsed.GetValue(json), cancellation)));
        return command;
    }

    private static int Run(string path, bool json, CancellationToken cancellation)
    {
        var (content, code) = FolderInput.Read(path, cancellation);
        if (content is null) return code;
        var counts = Counts(content.Workforce, content.Scenario!).ToDictionary();
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(counts, Indented));
            return code;
        }

        var table = new Table().AddColumn("table").AddColumn(new TableColumn("rows").RightAligned());
        foreach (var (name, count) in counts) table.AddRow(name, $"{count:N0}");
        Screen.Out.Write(table);
        Screen.Out.WriteLine($"{path} is valid: {content.Workforce.People.Length:N0} people, fingerprint "
            + DataFingerprint.Of(content, content.Scenario, cancellation)[..16]);
        return code;
    }

    private static IEnumerable<KeyValuePair<string, int>> Counts(Workforce workforce, Scenario scenario) =>
    [
        new("skills", workforce.Taxonomy.Count),
        new("roles", workforce.Roles.Length),
        new("units", workforce.Units.Length),
        new("people", workforce.People.Length),
        new("people in scope", ScopeRule.People(workforce, scenario).Length),
        new("evidence", workforce.Evidence.Length),
        new("responses", workforce.Responses.Length),
        new("modules", workforce.Modules.Length),
        new("cohorts", workforce.Cohorts.Length),
        new("projects", workforce.Projects.Length),
        new("outcomes", workforce.Outcomes.Length),
        new("audit adjustments", workforce.Adjustments.Length),
        new("project demand", workforce.Demand.Length),
        new("targets", scenario.Targets.Length),
        new("tools", workforce.Tools.Length),
        new("tool usage", workforce.ToolUsage.Length),
    ];
}
