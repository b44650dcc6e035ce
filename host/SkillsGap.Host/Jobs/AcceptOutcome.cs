namespace SkillsGap.Host.Jobs;

/// <summary>What became of a request to accept work.</summary>
internal enum AcceptOutcome
{
    /// <summary>Stored; it will be done.</summary>
    Accepted,

    /// <summary>The same was accepted before under this idempotency key: the job of then.</summary>
    Replayed,

    /// <summary>The idempotency key was used for something else (422).</summary>
    KeyReused,

    /// <summary>The queue is full (429 or 503).</summary>
    QueueFull,

    /// <summary>This caller has as much waiting as one caller may (429).</summary>
    CallerFull,

    /// <summary>There is no such version of the workforce (404).</summary>
    NoSuchVersion,
}
