namespace SkillsGap.Host.Jobs;

/// <summary>Wakes those who wait for news of a job in this process.</summary>
internal sealed class JobPulse
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TaskCompletionSource> waiting = new(StringComparer.Ordinal);

    /// <summary>Ends with the next news of a job. Ask before looking at the job: what happens in between is then not missed.</summary>
    public Task NextAsync(string id)
    {
        lock (gate)
        {
            if (!waiting.TryGetValue(id, out var source))
                waiting[id] = source = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return source.Task;
        }
    }

    /// <summary>There is news of a job.</summary>
    public void Ring(string id)
    {
        TaskCompletionSource? source;
        lock (gate) waiting.Remove(id, out source);
        source?.SetResult();
    }
}
