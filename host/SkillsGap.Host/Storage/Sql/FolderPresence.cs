namespace SkillsGap.Host.Storage.Sql;

/// <summary>The runner of a data folder.</summary>
internal sealed class FolderPresence(FolderLock held, long number) : IRunnerPresence
{
    /// <inheritdoc/>
    public long Number => number;

    /// <inheritdoc/>
    public Task RenewAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => held.DisposeAsync();
}
