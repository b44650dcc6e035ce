using System.Diagnostics.CodeAnalysis;

namespace SkillsGap.Engine.Planning;

/// <summary>What <see cref="AllocationProblem.Create"/> gives: the problem, or everything that is wrong with it.</summary>
public sealed class AllocationProblemCheck
{
    internal AllocationProblemCheck(AllocationProblem? problem, IReadOnlyList<AllocationError> errors)
    {
        Problem = problem;
        Errors = errors;
    }

    /// <summary>The problem; null exactly when there are <see cref="Errors"/>.</summary>
    public AllocationProblem? Problem { get; }

    /// <summary>Everything wrong, in the order of the input; empty when there is a <see cref="Problem"/>.</summary>
    public IReadOnlyList<AllocationError> Errors { get; }

    /// <summary>Whether there is a <see cref="Problem"/>.</summary>
    [MemberNotNullWhen(true, nameof(Problem))]
    public bool IsValid => Problem is not null;
}
