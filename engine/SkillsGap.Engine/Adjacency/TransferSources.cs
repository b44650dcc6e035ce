using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Adjacency;

/// <summary>All that says something about transfer: what skills are made of, who has them together, and what somebody declared.</summary>
internal sealed class TransferSources
{
    private readonly Dictionary<(int From, int To), double> declared = [];
    private readonly ILookup<int, int> declaredFrom;

    internal TransferSources(Taxonomy taxonomy, SkillProfiles roles, SkillProfiles? people)
    {
        (Cover, Roles, People) = (new(taxonomy), roles, people);
        foreach (var (from, to, transfer) in taxonomy.DeclaredTransfers)
            declared[(from, to)] = transfer;
        declaredFrom = declared.Keys.ToLookup(pair => pair.From, pair => pair.To);
    }

    internal ComponentCover Cover { get; }

    internal SkillProfiles Roles { get; }

    internal SkillProfiles? People { get; }

    internal IEnumerable<int> DeclaredFrom(int skill) => declaredFrom[skill];

    internal double? Declared(int from, int to) => declared.TryGetValue((from, to), out var transfer) ? transfer : null;

    /// <summary>One pair alone; a row at a time is <see cref="TransferRowBuilder"/>.</summary>
    internal TransferReason Of(int from, int to) =>
        TransferReason.Of(Declared(from, to), Cover.Of(from, to), Roles.Together(from, to), People?.Together(from, to));
}
