using SkillsGap.Host.Security;

namespace SkillsGap.Host.Storage;

/// <summary>Who stands behind which pseudonym, readable only with the service's key. Deleting a row erases the person.</summary>
internal interface ISubjectStore
{
    /// <summary>All rows of a tenant.</summary>
    Task<IReadOnlyList<StoredSubject>> LoadAsync(string tenant, CancellationToken cancellation);

    /// <summary>Adds rows; where a lookup is there already, the row that is there stays.</summary>
    Task AddAsync(string tenant, IReadOnlyList<StoredSubject> subjects, CancellationToken cancellation);

    /// <summary>A row by its lookup; null where there is none.</summary>
    Task<StoredSubject?> FindAsync(string tenant, ReadOnlyMemory<byte> lookup, CancellationToken cancellation);

    /// <summary>Deletes a row so that its bytes are gone from the database's files as far as the database can do that.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> DeleteAsync(string tenant, ReadOnlyMemory<byte> lookup, CancellationToken cancellation);
}
