namespace SkillsGap.Wire.Client;

/// <summary>A request.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path with the query, relative to the service's address.</param>
internal sealed record Ask(HttpMethod Method, string Path)
{
    /// <summary>The body; null for none.</summary>
    public (ReadOnlyMemory<byte> Bytes, string MediaType)? Body { get; init; }

    /// <summary>The media type asked for; default that of the client's options.</summary>
    public string? Accept { get; init; }

    /// <summary>Other headers.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Whether it may be sent again after the connection was lost: sent twice, it does nothing more.</summary>
    public bool Repeatable { get; init; } = true;
}
