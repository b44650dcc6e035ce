using System.Runtime.InteropServices;

namespace SkillsGap.Host.Serving.Access;

/// <summary>So many places for each key, so that none of them can take those of the others.</summary>
/// <param name="most">Places of a key.</param>
internal sealed class KeyPlaces(int most)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);

    /// <summary>Takes a place until it is disposed of; null where the key has as many as it may.</summary>
    public IDisposable? TryEnter(string key)
    {
        lock (gate)
        {
            ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(taken, key, out _);
            if (places >= most) return null;
            places++;
        }

        return new Leaving(() => Leave(key));
    }

    private void Leave(string key)
    {
        lock (gate)
        {
            if (--CollectionsMarshal.GetValueRefOrNullRef(taken, key) == 0) taken.Remove(key);
        }
    }
}
