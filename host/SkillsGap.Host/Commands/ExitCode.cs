namespace SkillsGap.Host.Commands;

/// <summary>What a command says to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The answer is no: invalid, infeasible, violated, or not found in time.</summary>
    public const int AnswerIsNo = 1;

    /// <summary>Wrong use: what was asked cannot be tried.</summary>
    public const int WrongUse = 2;
}
