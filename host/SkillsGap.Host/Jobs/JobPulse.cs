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

    /// <summary>Jobs that somebody waits for.</summary>
    public int Waiting
    {
        get
        {
            lock (gate) return waiting.Count;
        }
    }

    /// <summary>There is news of a job, or somebody who asked waits no longer: the others then look and ask again.</summary>
    public void Ring(string id)
    {
        TaskCompletionSource? source;
        lock (gate) waiting.Remove(id, out source);
        source?.SetResult();
    }
}
