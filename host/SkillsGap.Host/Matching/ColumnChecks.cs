using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Matching;

/// <summary>Checks columns that belong together, and keeps what is wrong with them: the first hundred things.</summary>
internal sealed class ColumnChecks
{
    private const int Most = 100;

    private readonly List<FieldProblem> problems = [];

    /// <summary>What is wrong; empty where nothing is.</summary>
    public IReadOnlyList<FieldProblem> Problems => problems;

    /// <summary>Says that something is wrong.</summary>
    public void Add(string field, string? value, string message, string cure)
    {
        if (problems.Count < Most) problems.Add(new() { Field = field, Value = value, Message = message, Cure = cure });
    }

    /// <summary>Whether a column has as many values as it must.</summary>
    public bool Length(string field, int length, int wanted, string like)
    {
        if (length == wanted) return true;
        Add(field, $"{length:N0}", $"has {length:N0} values, and {wanted:N0} are wanted.", $"Give one value for each {like}.");
        return false;
    }

    /// <summary>Every value is a place in a list of so many.</summary>
    public void Places(string field, ReadOnlySpan<int> places, int count, string of, int least = 0)
    {
        if (places.IndexOfAnyExceptInRange(least, count - 1) < 0) return;
        for (var i = 0; i < places.Length && problems.Count < Most; i++)
        {
            if (places[i] < least || places[i] >= count)
                Add($"{field}[{i}]", $"{places[i]}", $"is no place of a {of}: there are {count:N0}.", "Places count from 0.");
        }
    }

    /// <summary>Every value is a number within limits.</summary>
    public void Numbers(string field, ReadOnlySpan<double> values, double least, double most)
    {
        for (var i = 0; i < values.Length && problems.Count < Most; i++)
        {
            if (!(values[i] >= least && values[i] <= most))
                Add($"{field}[{i}]", $"{values[i]:R}", $"is not a number from {least} to {most}.", "Put a number within the limits.");
        }
    }

    /// <summary>No text twice, and none empty.</summary>
    public void Ids(string field, IReadOnlyList<string> ids)
    {
        var seen = new HashSet<string>(ids.Count, StringComparer.Ordinal);
        for (var i = 0; i < ids.Count && problems.Count < Most; i++)
        {
            if (string.IsNullOrWhiteSpace(ids[i])) Add($"{field}[{i}]", ids[i], "is empty.", "Give it an id.");
            else if (!seen.Add(ids[i])) Add($"{field}[{i}]", ids[i], "is there twice.", "Give each one an id of its own.");
        }
    }
}
