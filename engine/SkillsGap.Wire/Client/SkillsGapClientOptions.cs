using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SkillsGap.Wire.Client;

/// <summary>How a client works.</summary>
public sealed record SkillsGapClientOptions
{
    /// <summary>The API key; default none, which a service with <c>--dev</c> allows callers on the same machine.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Form of what is sent and asked for; default MessagePack.</summary>
    public ClientFormat Format { get; init; } = ClientFormat.MessagePack;

    /// <summary>How often a request is sent again after 429, 503 or a lost connection; default 5, at least 0.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>Wait before the first time it is sent again; doubles each time, and is cut at random by up to a half. Default 0.5 s.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Longest wait before a request is sent again; where the service asks for a longer one, its answer is the result. Default 60 s.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What waits; default the system's clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Chooses how much shorter a wait is; default of a secret seed.</summary>
    public Random Jitter { get; init; } = new(BinaryPrimitives.ReadInt32LittleEndian(RandomNumberGenerator.GetBytes(sizeof(int))));
}
