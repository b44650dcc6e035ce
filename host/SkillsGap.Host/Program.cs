using System.CommandLine;
using SkillsGap.Host.Commands;
using SkillsGap.Host.Commands.Import;
using SkillsGap.Host.Commands.Service;

var root = new RootCommand("skillsgap: who has which skills gap, what to do about it, and how good the plan is.")
{
    ValidateCommand.Create(),
    GapsCommand.Create(),
    GroupsCommand.Create(),
    WhyCommand.Create(),
    SubjectCommand.Create(),
    CorrectionsCommand.Create(),
    EvaluateCommand.Create(),
    ForecastCommand.Create(),
    AdoptionCommand.Create(),
    AuditCommand.Create(),
    LikelyCommand.Create(),
    AdjacentCommand.Create(),
    MatchCommand.Create(),
    TrainCommand.Create(),
    PlanCommand.Create(),
    FrontierCommand.Create(),
    CompareCommand.Create(),
    FairnessCommand.Create(),
    DesignCommand.Create(),
    WhatIfCommand.Create(),
    ProgressCommand.Create(),
    AskCommand.Create(),
    AllocateCommand.Create(),
    ReportCommand.Create(),
    VerifyCommand.Create(),
    GenerateCommand.Create(),
    ImportCommand.Create(),
    ExportCommand.Create(),
    EraseCommand.Create(),
    ServeCommand.Create(),
    KeysCommand.Create(),
    AuditLogCommand.Create(),
    PeopleCommand.Create(),
};
var parsed = root.Parse(args);
// Ctrl-C ends the search, not the program: there is a plan to write.
var code = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
return parsed.Errors.Count > 0 ? ExitCode.WrongUse : code;
