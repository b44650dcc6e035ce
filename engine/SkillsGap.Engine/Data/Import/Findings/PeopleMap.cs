using System.Security.Cryptography;
using System.Text;
using SkillsGap.Engine.Data.Building;

namespace SkillsGap.Engine.Data.Import.Findings;

/// <summary>
/// Finds the person behind what other systems call them. An identity of the mapping is a mailbox (with or without <c>mailto:</c>; case
/// does not count), the SHA-1 of one as xAPI has it, an account as <c>HOMEPAGE NAME</c> with one blank, a name as git has it, or any other
/// id letter by letter. What the mapping does not name is taken for a person id if it is one.
/// </summary>
internal sealed class PeopleMap
{
    private const string MailTo = "mailto:";

    private readonly Dictionary<string, string> people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> hashes = new(StringComparer.OrdinalIgnoreCase);
    private readonly IdIndex ids;

    /// <param name="rows">The mapping, checked.</param>
    /// <param name="ids">The people there are.</param>
    public PeopleMap(IEnumerable<IdentityRow> rows, IdIndex ids)
    {
        this.ids = ids;
        foreach (IdentityRow row in rows)
        {
            string identity = Bare(row.Identity);
            people.TryAdd(identity, row.Person.Id);
            if (!identity.Contains('@'))
                continue;
            hashes.TryAdd(Sha1(identity), row.Person.Id);
            hashes.TryAdd(Sha1(identity.ToLowerInvariant()), row.Person.Id);
        }
    }

    /// <summary>All identities that the mapping names, without <c>mailto:</c>, and whose they are.</summary>
    public IReadOnlyDictionary<string, string> Identities => people;

    /// <summary>The id of a person by mailbox, name or other id; null if nobody is known by it.</summary>
    public string? Find(string identity) =>
        people.TryGetValue(Bare(identity), out string? person) ? person : ids.Find(identity, out int place) is null && place >= 0 ? identity : null;

    /// <summary>By the SHA-1 of <c>mailto:</c> and the mailbox, in hex.</summary>
    public string? FindBySha1(string hash) => hashes.TryGetValue(hash, out string? person) ? person : Find(hash);

    /// <summary>By an account: the mapping's <c>HOMEPAGE NAME</c>, else a name that is a person id.</summary>
    public string? FindByAccount(string homePage, string name) => Find($"{homePage} {name}") ?? Find(name);

    private static string Bare(string identity) =>
        identity.StartsWith(MailTo, StringComparison.OrdinalIgnoreCase) ? identity[MailTo.Length..].Trim() : identity.Trim();

#pragma warning disable CA5350 // xAPI says SHA-1; it hides nothing here, it only has to be the same.
    private static string Sha1(string mailbox) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(MailTo + mailbox)));
#pragma warning restore CA5350
}
