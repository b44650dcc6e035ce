using SkillsGap.Engine.Data;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Serving.Workforces;

/// <summary>Workforces as they are stored: people under pseudonyms, in the canonical files of a folder.</summary>
internal sealed class WorkforceLibrary(IStore store, Pseudonyms pseudonyms, WorkforceCache cache)
{
    /// <summary>Stores content as the current version.</summary>
    public async Task<PutResult> PutAsync(Caller caller, string id, WorkforceContent content, ExpectedVersion expected, CancellationToken cancellation)
    {
        var map = await pseudonyms.EnsureAsync(caller.Tenant, content.Workforce.People.Select(person => person.Id), cancellation);
        return await PutSealedAsync(caller, id, WorkforceSeal.Seal(content, map), expected, cancellation);
    }

    /// <summary>
    /// Stores what was made of a version as the one after it. Nobody gets a new pseudonym by it: whoever was erased since the version was opened
    /// stays so.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The workforce.</param>
    /// <param name="content">The content.</param>
    /// <param name="names">The people as they were when the version was opened.</param>
    /// <param name="expected">The version.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<PutResult> PutNextAsync(
        Caller caller, string id, WorkforceContent content, PseudonymMap names, ExpectedVersion expected, CancellationToken cancellation)
    {
        var (next, now) = (WorkforceSeal.Seal(content, names), await pseudonyms.LoadAsync(caller.Tenant, cancellation));
        return await PutSealedAsync(caller, id, WorkforceSeal.WithoutErased(next, now), expected, cancellation);
    }

    /// <summary>A version with its people under pseudonyms.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    public async Task<WorkforceContent> ReadSealedAsync(WorkforceVersion version, CancellationToken cancellation)
    {
        if (cache.Find(version.Tenant, version.ETag) is { } known) return known;
        var bundle = await store.Workforces.ReadAsync(version, cancellation);
        var read = WorkforceArchive.Read(bundle.Parts.ToDictionary(part => part.Name, part => part.Bytes.ToArray()), cancellation);
        if (read.Content is not { } content)
            throw new StoreException(StoreFailure.Damaged, $"version {version.ETag} of a workforce is no workforce any more\n  Upload it again.");
        cache.Keep(version.Tenant, version.ETag, content);
        return content;
    }

    /// <summary>A version as it was sent, without the people who were erased since; and the people as they were then.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    public async Task<(WorkforceContent Content, PseudonymMap Names)> ReadOpenAsync(WorkforceVersion version, CancellationToken cancellation)
    {
        var content = await ReadSealedAsync(version, cancellation);
        var map = await pseudonyms.LoadAsync(version.Tenant, cancellation);
        return (WorkforceSeal.Open(WorkforceSeal.WithoutErased(content, map), map), map);
    }

    private async Task<PutResult> PutSealedAsync(Caller caller, string id, WorkforceContent content, ExpectedVersion expected, CancellationToken cancellation)
    {
        var bundle = Bundle.Of(WorkforceArchive.Files(content, cancellation).Select(file => new BundlePart(file.Name, file.Bytes)));
        var put = await store.Workforces.PutAsync(
            caller.Tenant, id, new(bundle, caller.KeyId, content.Workforce.People.Length, content.Workforce.Evidence.Length), expected, cancellation);
        if (put.Outcome == PutOutcome.Created) cache.Keep(caller.Tenant, bundle.Hash, content);
        return put;
    }
}
