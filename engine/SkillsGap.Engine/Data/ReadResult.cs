using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SkillsGap.Engine.Data;

/// <summary>What reading gave: the content checked whole, or every error there is; and the warnings either way.</summary>
/// <typeparam name="T">What was read.</typeparam>
public sealed class ReadResult<T>
    where T : class
{
    internal ReadResult(T? content, ImmutableArray<DataProblem> errors, ImmutableArray<DataProblem> warnings)
    {
        Content = errors.IsEmpty ? content : null;
        Errors = errors;
        Warnings = warnings;
    }

    /// <summary>Whether there is content, which is so exactly when there is no error.</summary>
    [MemberNotNullWhen(true, nameof(Content))]
    public bool Succeeded => Content is not null;

    /// <summary>What was read, or null if there is any error.</summary>
    public T? Content { get; }

    /// <summary>All errors, by file and row; at most a hundred a file, and one more that says how many were left out.</summary>
    public ImmutableArray<DataProblem> Errors { get; }

    /// <summary>What was read past or looks odd, in the same order and with the same limit.</summary>
    public ImmutableArray<DataProblem> Warnings { get; }
}
