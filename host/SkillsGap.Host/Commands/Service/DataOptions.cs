using System.CommandLine;
using SkillsGap.Host.Security;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Commands.Service;

/// <summary>Where the service's data are: the options that its commands share.</summary>
internal sealed class DataOptions
{
    /// <summary>The environment's word for <c>--data</c>.</summary>
    public const string DataVariable = "SKILLSGAP_DATA";

    /// <summary>The environment's word for <c>--database</c>, which may hold a password.</summary>
    public const string DatabaseVariable = "SKILLSGAP_DATABASE";

    /// <summary>The folder where nobody names one, here and in <c>serve</c>.</summary>
    public const string DefaultFolder = "skillsgap-data";

    private readonly Option<string?> data = new("--data")
    {
        Description = "Folder of the service's data: its key, and the database unless --database names another. "
            + $"Default: {DataVariable} of the environment, else {DefaultFolder}.",
        HelpName = "DIR",
    };

    private readonly Option<string?> database = new("--database")
    {
        Description = $"Connection string of a PostgreSQL database. Default: {DatabaseVariable} of the environment, else SQLite in the folder.",
        HelpName = "CONNECTION",
    };

    /// <summary>The tenant that something is for.</summary>
    public static Option<string> Tenant(string description) => new("--tenant") { Description = description, Required = true, HelpName = "T" };

    public void AddTo(Command command)
    {
        command.Add(data);
        command.Add(database);
    }

    /// <summary>Opens the data, does something with it, and closes it; says what is wrong where that cannot be done.</summary>
    /// <param name="parsed">The command as it was typed.</param>
    /// <param name="make">Whether the folder is made where it is missing.</param>
    /// <param name="run">What to do; gives the exit code.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<int> RunAsync(ParseResult parsed, bool make, Func<ServiceData, Task<int>> run, CancellationToken cancellation)
    {
        var folder = parsed.GetValue(data) ?? FromEnvironment(DataVariable) ?? DefaultFolder;
        if (!make && !Directory.Exists(folder))
            return FolderInput.Complain(ExitCode.WrongUse, $"--data {folder}: there is no such folder\n  Name the folder that serve and keys create use.");
        var connection = parsed.GetValue(database) ?? FromEnvironment(DatabaseVariable);
        try
        {
            await using var service = await ServiceData.OpenAsync(
                new(folder, connection), TimeProvider.System, cancellation);
            return await run(service);
        }
        catch (StoreException problem)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, problem.Message);
        }
    }

    private static string? FromEnvironment(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
