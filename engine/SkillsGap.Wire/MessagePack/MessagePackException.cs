namespace SkillsGap.Wire.MessagePack;

/// <summary>Bytes are not what was to be read: broken, over a limit, or another value than the contract says.</summary>
public sealed class MessagePackException : Exception
{
    internal MessagePackException(long offset, string problem, string? cure = null, string path = "", Exception? inner = null)
        : base($"{(path.Length == 0 ? "" : path + ": ")}{problem} (at byte {offset}){(cure is null ? "" : "\n" + cure)}", inner) =>
        (Offset, Problem, Cure, Path) = (offset, problem, cure, path);

    /// <summary>Where in the document, as in <c>people[3].level</c>; empty for its top or where only bytes are read.</summary>
    public string Path { get; }

    /// <summary>Bytes before the value with which it went wrong.</summary>
    public long Offset { get; }

    /// <summary>What was wrong.</summary>
    public string Problem { get; }

    /// <summary>The likely cure; null where there is nothing to add.</summary>
    public string? Cure { get; }

    internal MessagePackException At(string path) => new(Offset, Problem, Cure, path, InnerException);
}
