using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Security;

/// <summary>All that a process needs to work with the service's data: the store, and what the service's key guards in it.</summary>
internal sealed class ServiceData : IAsyncDisposable
{
    private ServiceData(IStore store, ServiceKey key, string folder, TimeProvider time) =>
        (Store, Keys, Audit, Pseudonyms) = (store, new(store.Keys, time), new(store.Audit, key, time, new(folder, key)), new(store.Subjects, key));

    /// <summary>The store.</summary>
    public IStore Store { get; }

    /// <summary>API keys.</summary>
    public ApiKeys Keys { get; }

    /// <summary>The audit log.</summary>
    public AuditLog Audit { get; }

    /// <summary>Pseudonyms of people.</summary>
    public Pseudonyms Pseudonyms { get; }

    /// <summary>Opens the store, brings it to this version, and makes sure that the key in the folder is its key.</summary>
    /// <exception cref="StoreException">One of this is not possible.</exception>
    public static async Task<ServiceData> OpenAsync(StoreSettings settings, TimeProvider time, CancellationToken cancellation)
    {
        var store = Stores.Open(settings, time);
        try
        {
            await store.MigrateAsync(cancellation);
            var key = ServiceKey.Open(settings.DataFolder);
            await key.CheckAsync(store, cancellation);
            return new(store, key, settings.DataFolder, time);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Records what waits to be recorded, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        await Audit.DisposeAsync();
        await Store.DisposeAsync();
    }
}
