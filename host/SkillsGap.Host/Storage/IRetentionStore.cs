namespace SkillsGap.Host.Storage;

/// <summary>
/// What is kept no longer: scenarios that ended long ago, with their plans, unless one that waits or is at work is planned from them; and versions of
/// workforces that were replaced long ago and that no scenario refers to. The current version of a workforce is kept, however old.
/// </summary>
internal interface IRetentionStore
{
    /// <summary>Some of what is kept no longer, of all tenants: scenarios first, since versions are kept as long as they refer to them.</summary>
    /// <param name="before">What ended or was replaced before this is kept no longer.</param>
    /// <param name="most">Most of them.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<Expired>> ExpiredAsync(DateTimeOffset before, int most, CancellationToken cancellation);

    /// <summary>Removes one of them, with all that nothing else refers to.</summary>
    /// <returns>Whether it was still there and to be removed.</returns>
    Task<bool> RemoveAsync(Expired expired, DateTimeOffset before, CancellationToken cancellation);
}
