using System.CommandLine;

namespace SkillsGap.Host.Commands.Import;

/// <summary>
/// <c>import SOURCE …</c>: writes or extends a workforce folder. To add a source: a file beside this one that gives its command, and a line
/// here.
/// </summary>
internal static class ImportCommand
{
    public static Command Create() => new("import", "Write or extend a workforce folder from a taxonomy, a learning system, a workbook or a history.")
    {
        OnetImport.Create(),
        EscoImport.Create(),
        XapiCommand.Create(),
        BadgesCommand.Create(),
        GitCommand.Create(),
        UsageCommand.Create(),
        CopilotCommand.Create(),
        MlflowCommand.Create(),
        OutcomesCommand.Create(),
        ExcelImport.Create(),
    };
}
