using System.CommandLine;

namespace SkillsGap.Host.Commands;

/// <summary><c>evaluate</c>: how good predictions are.</summary>
internal static class EvaluateCommand
{
    public static Command Create() => new("evaluate", "How good predictions are, against what came.") { EvaluateResponsesCommand.Create() };
}
