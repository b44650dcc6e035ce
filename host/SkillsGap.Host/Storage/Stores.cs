namespace SkillsGap.Host.Storage;

/// <summary>Opens the store that the settings name.</summary>
internal static class Stores
{
    /// <summary>Opens a store; nothing is read or written before <see cref="IStore.MigrateAsync"/>.</summary>
    /// <exception cref="StoreException">The folder cannot be made, or the connection string cannot be read.</exception>
    public static IStore Open(StoreSettings settings, TimeProvider time) => throw new NotImplementedException();
}
