namespace SkillsGap.Host.Jobs;

/// <summary>Work to be accepted.</summary>
/// <param name="Kind">What sort of work; the service's own word.</param>
/// <param name="KeyId">The key that asks: fairness is between keys, and between tenants first.</param>
/// <param name="Workforce">The workforce it is about; null where none is stored for it.</param>
/// <param name="ETag">The version of it; null with the workforce.</param>
/// <param name="Request">All else the work needs, as JSON, people under pseudonyms.</param>
/// <param name="Priority">0 to 9; more is sooner. Default 5.</param>
/// <param name="TimeLimit">How long one start of it may take; above zero, at most <see cref="LongestTime"/>.</param>
internal sealed record NewJob(
    string Kind, string KeyId, string? Workforce, string? ETag, string Request, int Priority, TimeSpan TimeLimit)
{
    /// <summary>The priority of those who ask for none.</summary>
    public const int DefaultPriority = 5;

    /// <summary>The longest time limit.</summary>
    public static readonly TimeSpan LongestTime = TimeSpan.FromDays(7);

    /// <summary>
    /// The caller's Idempotency-Key; null without one. With the same key the same <see cref="RequestHash"/> gives the same job, another one a
    /// conflict. Only its hash is stored.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>SHA-256 of all that was asked (method, path, body), hexadecimal; only with an idempotency key.</summary>
    public string? RequestHash { get; init; }
}
