using System.Net;
using System.Text;
using SkillsGap.Wire.Service;

namespace SkillsGap.Wire.Client;

/// <summary>The service did not do what was asked, or its answer cannot be read.</summary>
public sealed class SkillsGapException : Exception
{
    internal SkillsGapException(HttpStatusCode status, ProblemDocument? problem, string message, Exception? inner = null)
        : base(message, inner) => (Status, Problem) = (status, problem);

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Why, as the service says it: a stable type, and every invalid field with its cure. Null where it does not say.</summary>
    public ProblemDocument? Problem { get; }

    internal static SkillsGapException Of(HttpStatusCode status, ProblemDocument problem)
    {
        var message = new StringBuilder($"{problem.Title} ({(int)status}, {problem.Type})");
        if (problem.Detail is { } detail)
            message.Append('\n').Append(detail);
        foreach (FieldProblem field in problem.Errors ?? [])
        {
            message.Append('\n').Append(field.Field).Append(field.Value is null ? "" : $" = {field.Value}").Append(": ").Append(field.Message);
            message.Append(field.Cure is null ? "" : $"\n  {field.Cure}");
        }
        return new(status, problem, message.ToString());
    }
}
