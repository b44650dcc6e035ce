namespace SkillsGap.Host.Storage;

/// <summary>Workforces: each a line of immutable versions. The ETag of a version is the hash of its content.</summary>
internal interface IWorkforceStore
{
    /// <summary>
    /// Makes content the current version if the current one is as expected. Content that is already current makes no new version.
    /// </summary>
    /// <param name="tenant">Whose workforce.</param>
    /// <param name="workforce">Its id: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, chosen by the caller.</param>
    /// <param name="version">The content, people under pseudonyms, and what is said about it.</param>
    /// <param name="expected">What must be current (If-Match, If-None-Match).</param>
    /// <param name="cancellation">Gives up; nothing is then written.</param>
    Task<PutResult> PutAsync(string tenant, string workforce, NewVersion version, ExpectedVersion expected, CancellationToken cancellation);

    /// <summary>
    /// Deletes a workforce if the current version is as expected and no scenario of it, or planned again from one of it, waits or is at work: all its
    /// versions, and its scenarios with their plans, which could be explained by nothing any more.
    /// </summary>
    /// <param name="tenant">Whose workforce.</param>
    /// <param name="workforce">Its id.</param>
    /// <param name="expected">What must be current (If-Match).</param>
    /// <param name="cancellation">Gives up; nothing is then deleted.</param>
    Task<DeleteResult> DeleteAsync(string tenant, string workforce, ExpectedVersion expected, CancellationToken cancellation);

    /// <summary>A version by its ETag, or the current one; null where there is none.</summary>
    Task<WorkforceVersion?> FindAsync(string tenant, string workforce, string? etag, CancellationToken cancellation);

    /// <summary>The content of a version, checked against its hash.</summary>
    /// <exception cref="StoreException">It is <see cref="StoreFailure.Damaged"/>.</exception>
    Task<Bundle> ReadAsync(WorkforceVersion version, CancellationToken cancellation);

    /// <summary>The current version of each workforce, by id.</summary>
    Task<Page<WorkforceVersion>> ListAsync(string tenant, PageRequest page, CancellationToken cancellation);

    /// <summary>The versions of one workforce, newest first.</summary>
    Task<Page<WorkforceVersion>> VersionsAsync(string tenant, string workforce, PageRequest page, CancellationToken cancellation);
}
