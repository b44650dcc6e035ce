using System.Text;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Scenarios;

namespace SkillsGap.Engine.Generating;

/// <summary>Writes a generated enterprise: a workforce folder, and below it a folder <c>truth</c> that no reading of the former looks into.</summary>
public static class GeneratedFolder
{
    /// <summary>The folder of the truth inside the workforce folder.</summary>
    public const string TruthFolder = "truth";

    private const string World = "world.json";

    /// <summary>The tables and scenario in a folder that was not generated, which writing there would replace; none where it may be written.</summary>
    /// <param name="path">The folder; it may be missing.</param>
    public static IReadOnlyList<string> WouldReplace(string path) => File.Exists(Path.Combine(path, TruthFolder, World))
        ? []
        : [.. WorkforceRows.Files.Append(ScenarioReader.File).Where(file => File.Exists(Path.Combine(path, file)))];

    /// <summary>
    /// Writes the tables and scenario, <c>truth/world.json</c> with the world's parameters and each skill's true half-life, and
    /// <c>truth/levels.csv</c> and <c>truth/lasting.csv</c> with a row a person and a column a skill,
    /// and where the use of tools was drawn <c>truth/tool_users.csv</c>. Each file is replaced at once.
    /// </summary>
    /// <param name="path">The folder; made if it is missing.</param>
    /// <param name="enterprise">What to write.</param>
    /// <param name="cancellation">Stops between rows; files already replaced stay replaced.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static void Write(string path, GeneratedEnterprise enterprise, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        string truth = Path.Combine(path, TruthFolder);
        Directory.CreateDirectory(truth);
        // First, so that a folder whose writing was stopped is known as generated and can be written again.
        FileReplacement.Write(Path.Combine(truth, World), stream => WorldFile.Write(stream, enterprise));
        WorkforceFolder.Write(path, enterprise.Content, cancellation);
        Put("levels.csv", enterprise.Truth.Level);
        Put("lasting.csv", enterprise.Truth.Lasting);
        string users = Path.Combine(truth, "tool_users.csv");
        if (enterprise.Truth.ToolUsers.IsEmpty)
            File.Delete(users);
        else
            FileReplacement.Write(users, stream => ToolUsersFile.Write(stream, enterprise));

        void Put(string file, Model.PersonSkillTable table) => FileReplacement.Write(Path.Combine(truth, file), stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
            writer.Write("person_id");
            foreach (Model.Skill skill in enterprise.Content.Workforce.Taxonomy.Skills)
                writer.Write($",{skill.Id}");
            writer.WriteLine();
            for (int p = 0; p < table.People; p++)
            {
                cancellation.ThrowIfCancellationRequested();
                writer.Write(enterprise.Content.Workforce.People[p].Id);
                foreach (double level in table.Row(p))
                {
                    writer.Write(',');
                    writer.Write(level);
                }
                writer.WriteLine();
            }
        });
    }
}
