using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Building;

/// <summary>The ids of one kind of thing and where each stands in its table.</summary>
/// <param name="noun">What they are ids of.</param>
/// <param name="file">The file that lists them.</param>
/// <param name="ids">The ids in the order of the table; of equal ones the first counts.</param>
/// <param name="complete">False if the table could not be read whole; then an unknown id is no fault of its own.</param>
internal sealed class IdIndex(string noun, string file, IEnumerable<string> ids, bool complete)
{
    private readonly Dictionary<string, int> places = Places(ids);

    /// <summary>The place of an id, or −1 and why not.</summary>
    public Fault? Find(string id, out int place)
    {
        place = -1;
        if (id.Length == 0)
            return new Fault("is empty.", $"Name a {noun} of {file}.");
        if (places.TryGetValue(id, out int found))
        {
            place = found;
            return null;
        }
        return complete
            ? new Fault($"is not a {noun} of {file}.", () => Nearest.Cure(id, places.Keys, $"Add it to {file}, or name one that is there."))
            : null;
    }

    private static Dictionary<string, int> Places(IEnumerable<string> ids)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        int place = 0;
        foreach (string id in ids)
            places.TryAdd(id, place++);
        return places;
    }
}
