using SkillsGap.Engine.Planning;
using SkillsGap.Host.Terminal;

namespace SkillsGap.Host.Allocation;

/// <summary>Reads an allocation problem of any size from a file, or says everything that is wrong with it.</summary>
internal static class ProblemFile
{
    /// <summary>The problem, or errors of two lines each: file, place, what is wrong; then the cure.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<(AllocationProblem? Problem, IReadOnlyList<string> Errors)> ReadAsync(string path, CancellationToken cancellation) =>
        ProgressView.RunAsync(progress => new ProblemReading(path, progress, cancellation).Read());
}
